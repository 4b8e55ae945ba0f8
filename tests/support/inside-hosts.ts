/** Addresses that only somebody inside should reach: this machine, private nets, carriers, metadata, test nets, groups. */
const inside = [
  ...[
    '0.0.0.0',
    '10.0.0.1',
    '10.255.255.254',
    '100.64.0.1',
    '100.100.100.200',
    '127.0.0.1',
    '127.255.255.254',
  ],
  ...['169.254.169.254', '169.254.170.2', '172.16.0.1', '172.31.255.254', '192.0.0.192', '192.0.2.1'],
  ...[
    '192.168.0.1',
    '192.168.255.254',
    '198.18.0.1',
    '198.51.100.1',
    '203.0.113.1',
    '224.0.0.1',
    '240.0.0.1',
  ],
  '255.255.255.255',
];

const insideOfSix = [
  ...[
    '::',
    '::1',
    '100::1',
    '2001::1',
    '2001:2::1',
    '2001:10::1',
    '2001:db8::1',
    '3fff::1',
    '5f00::1',
    'fc00::1',
  ],
  ...[
    'fd00:ec2::254',
    'fd12::1',
    'fe80::1',
    'febf::1',
    'fec0::1',
    'ff02::1',
    'ff05::2',
    '4000::1',
    '64:ff9b:1::1',
  ],
];

const fullWidth = (text: string) =>
  text.replace(/\d/g, (digit) => String.fromCodePoint(0xff10 + Number(digit)));
const hex = (bytes: readonly number[]) => bytes.map((byte) => byte.toString(16).padStart(2, '0')).join('');

/** All the ways to write one address that some program or other reads as that address. */
function spellingsOf(address: string): string[] {
  const bytes = address.split('.').map(Number);
  const [a = 0, b = 0, c = 0, d = 0] = bytes;
  const whole = Number.parseInt(hex(bytes), 16);
  const [high, low] = [hex(bytes.slice(0, 2)), hex(bytes.slice(2))];
  const octal = bytes.map((byte) => `0${byte.toString(8)}`);
  return [
    ...[address, `${address}.`, String(whole), `0x${hex(bytes)}`, `0${whole.toString(8)}`],
    ...[
      octal.join('.'),
      bytes.map((byte) => `0x${byte.toString(16)}`).join('.'),
      `${octal[0]}.${b}.${c}.${d}`,
    ],
    ...[`${a}.${(b << 16) | (c << 8) | d}`, `${a}.${b}.${(c << 8) | d}`, address.replaceAll('.', '。')],
    ...[fullWidth(address), address.replaceAll('.', '%2e'), address.replace(/^\d/, (digit) => `%3${digit}`)],
    ...[`[::ffff:${address}]`, `[::ffff:${high}:${low}]`, `[::${address}]`, `[64:ff9b::${high}:${low}]`],
    ...[`[2002:${high}:${low}::]`, `[0:0:0:0:0:ffff:${address}]`],
  ];
}

/** Hosts as somebody would write them into a link who wants the server to ask one of its own kind. */
export const insideHosts: readonly string[] = [
  ...new Set([
    ...inside.flatMap(spellingsOf),
    ...insideOfSix.flatMap((address) => [`[${address}]`, `[${address.toUpperCase()}]`]),
  ]),
];
