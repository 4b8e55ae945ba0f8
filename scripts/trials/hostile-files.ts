import { readFileSync } from 'node:fs';
import path from 'node:path';
import { crc32, deflateRawSync, deflateSync } from 'node:zlib';
import sharp from 'sharp';

/** A file that somebody might send where a picture is asked for. */
export interface HostileFile {
  /** What it is, for the report. */
  readonly what: string;
  /** What it calls itself. */
  readonly name: string;
  readonly type: string;
  readonly bytes: Buffer;
  /** Words of it that must not come back in what is kept. */
  readonly marks: readonly string[];
  /** Whether it has to be refused; the others may be kept, encoded anew. */
  readonly refused: boolean;
}

/** Stands in every payload and every hidden corner, so that one search finds what has survived. */
const mark = 'vouch-trial-payload';
const script = `<script>document.title='${mark}';alert('${mark}')</script>`;

/** Files of every kind that `reliability` names under U1 and U2; drawings and paths come from `malicious/`. */
export async function hostileFiles(data: string): Promise<HostileFile[]> {
  const photo = await aPhoto().jpeg().toBuffer();
  return [
    ...(await polyglots(photo)),
    ...pretenders(),
    ...drawings(data),
    ...names(data, photo),
    ...(await hiddenWords()),
    ...broken(photo, await aPhoto().png().toBuffer()),
    ...(await bombs()),
  ];
}

const aPhoto = () => sharp({ create: { width: 64, height: 48, channels: 3, background: 'teal' } });

function file(what: string, bytes: Buffer | string, traits: Partial<HostileFile> = {}): HostileFile {
  return {
    what,
    name: 'photo.jpg',
    type: 'image/jpeg',
    bytes: typeof bytes === 'string' ? Buffer.from(bytes) : bytes,
    marks: [mark],
    refused: false,
    ...traits,
  };
}

/** A picture and something else at once. */
async function polyglots(photo: Buffer): Promise<HostileFile[]> {
  const [png, gif, webp] = await Promise.all([
    aPhoto().png().toBuffer(),
    aPhoto().gif().toBuffer(),
    aPhoto().webp().toBuffer(),
  ]);
  const tails = {
    'a page': `<html>${script}</html>`,
    'a script': `*/=1;alert('${mark}')//`,
    'a document': `%PDF-1.4\n1 0 obj <</JS (app.alert('${mark}'))>>\n%%EOF`,
    'an archive': zipOf('evil.html', Buffer.from(script)),
    'a program': `#!/bin/sh\necho ${mark}\n`,
    php: `<?php echo '${mark}'; ?>`,
  };
  const behind = Object.entries(tails).flatMap(([tail, bytes]) =>
    Object.entries({ jpeg: photo, png, gif, webp }).map(([kind, picture]) =>
      file(`${kind} with ${tail} behind it`, Buffer.concat([picture, Buffer.from(bytes)]), {
        type: `image/${kind}`,
      }),
    ),
  );
  const comment = Buffer.from(script);
  const inside = Buffer.concat([
    photo.subarray(0, 2),
    Buffer.from([0xff, 0xfe, 0, comment.length + 2]),
    comment,
    photo.subarray(2),
  ]);
  return [
    ...behind,
    file('jpeg with a page in its comment', inside),
    file('gif that is a script', `GIF89a=1;alert('${mark}');//`, {
      type: 'image/gif',
      name: 'a.gif',
      refused: true,
    }),
    file('bmp that is a script', `BM=1;alert('${mark}')//`, {
      type: 'image/bmp',
      name: 'a.bmp',
      refused: true,
    }),
  ];
}

/** Something that only says it is a picture. */
function pretenders(): HostileFile[] {
  const bodies = {
    html: `<!doctype html>${script}`,
    xhtml: `<?xml version="1.0"?><html xmlns="http://www.w3.org/1999/xhtml">${script}</html>`,
    xslt: `<?xml-stylesheet type="text/xsl" href="#"?><xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform">${mark}</xsl:stylesheet>`,
    mht: `MIME-Version: 1.0\r\nContent-Type: text/html\r\n\r\n${script}`,
    swf: `FWS\x05${mark}`,
    pdf: `%PDF-1.7\n/JS (app.alert('${mark}'))`,
    js: `alert('${mark}')`,
    css: `body{background:url(https://outside.test/${mark})}`,
    zip: zipOf('x.html', Buffer.from(script)),
    eps: `%!PS-Adobe-3.0 EPSF-3.0\n(${mark}) print`,
    mvg: `push graphic-context\nimage over 0,0 0,0 'https://outside.test/${mark}'`,
    empty: '',
    text: mark,
  };
  return Object.entries(bodies).flatMap(([kind, bytes]) =>
    ['image/jpeg', 'image/png', 'image/svg+xml', 'text/html', ''].map((type) =>
      file(`${kind} sent as ${type || 'nothing'}`, bytes, { type, name: `photo.${kind}`, refused: true }),
    ),
  );
}

/** Drawings run; they are no photos, whatever is in them. */
function drawings(data: string): HostileFile[] {
  const own = [
    `<svg xmlns="http://www.w3.org/2000/svg">${script}</svg>`,
    `<svg xmlns="http://www.w3.org/2000/svg" onload="alert('${mark}')"/>`,
    `<svg xmlns="http://www.w3.org/2000/svg"><foreignObject><body xmlns="http://www.w3.org/1999/xhtml">${script}</body></foreignObject></svg>`,
    `<svg xmlns="http://www.w3.org/2000/svg"><animate attributeName="href" values="javascript:alert('${mark}')"/></svg>`,
    `<!DOCTYPE svg [<!ENTITY a "${'&b;'.repeat(50)}"><!ENTITY b "${mark.repeat(50)}">]><svg xmlns="http://www.w3.org/2000/svg"><text>${'&a;'.repeat(50)}</text></svg>`,
    `<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><filter id="f"><feGaussianBlur stdDeviation="99999"/></filter><rect width="999999" height="999999" filter="url(#f)"/></svg>`,
  ];
  const given = JSON.parse(readFileSync(path.join(data, 'malicious/svg-files.json'), 'utf8')) as Array<{
    name: string;
    content: string;
  }>;
  return [...own.map((content, at) => ({ name: `own-${at}.svg`, content })), ...given].flatMap(
    ({ name, content }) =>
      ['image/svg+xml', 'image/png'].map((type) =>
        file(`drawing ${name} as ${type}`, content, { name, type, refused: true }),
      ),
  );
}

/** A good photo under names that lead elsewhere. */
function names(data: string, photo: Buffer): HostileFile[] {
  const given = JSON.parse(
    readFileSync(path.join(data, 'malicious/path-traversal.json'), 'utf8'),
  ) as string[];
  const own = [
    'a.php.jpg',
    'a.jpg.html',
    'a\u0000.html',
    '\u202egpj.exe',
    'x'.repeat(300),
    'CON',
    'NUL.jpg',
    '.htaccess',
    '-rf',
    'a\r\nset-cookie: x=y',
    `"><img src=x onerror=alert('${mark}')>.jpg`,
  ];
  return [...own, ...given.filter((_, at) => at % 3 === 0)].map((name) =>
    file(`a name: ${JSON.stringify(name).slice(0, 60)}`, photo, { name }),
  );
}

/** Photos that carry more than can be seen: where they were taken, whose they are, what a reader might run. */
async function hiddenWords(): Promise<HostileFile[]> {
  const place = {
    IFD0: { Copyright: mark, ImageDescription: script },
    IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '51/1 30/1 0/1' },
  };
  const xmp = `<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF>${mark.repeat(2_000)}</rdf:RDF></x:xmpmeta>`;
  const photos = {
    jpeg: await aPhoto().withExif(place).jpeg().toBuffer(),
    png: await aPhoto().withExif(place).png().toBuffer(),
    webp: await aPhoto().withExif(place).webp().toBuffer(),
    tiff: await aPhoto().withExif(place).tiff().toBuffer(),
    avif: await aPhoto().withExif(place).avif().toBuffer(),
  };
  return [
    ...Object.entries(photos).map(([kind, bytes]) =>
      file(`${kind} with place and words`, bytes, { type: `image/${kind}` }),
    ),
    file('jpeg with much XMP', await aPhoto().withXmp(xmp).jpeg().toBuffer()),
  ];
}

/** Pictures that break off, or whose sums are wrong. */
function broken(photo: Buffer, png: Buffer): HostileFile[] {
  const wrongSum = Buffer.from(png);
  wrongSum[40] = (wrongSum[40] ?? 0) ^ 0xff;
  const cuts = [10, 100, 200].flatMap((at) => [
    file(`jpeg cut after ${at} bytes`, photo.subarray(0, at), { refused: true }),
    file(`png cut after ${at} bytes`, png.subarray(0, at), { type: 'image/png', refused: png.length > at }),
  ]);
  return [...cuts, file('png with a wrong sum', wrongSum, { type: 'image/png' })];
}

/** Few bytes that unfold to many. */
async function bombs(): Promise<HostileFile[]> {
  const frame = Buffer.from('21f90400000000002c00000000010001000002024401003b', 'hex').subarray(0, -1);
  const head = Buffer.from('47494638396101000100800000000000ffffff', 'hex');
  return [
    file('png of 30,000 by 30,000', flatPng(30_000), { type: 'image/png', refused: true }),
    file('png that says it is 100,000 by 100,000', flatPng(100_000, 8), { type: 'image/png', refused: true }),
    file(
      'gif of 10,000 frames',
      Buffer.concat([head, ...Array.from({ length: 10_000 }, () => frame), Buffer.from(';')]),
      { type: 'image/gif' },
    ),
    file('archive of 64 MB of nothing', zipOf('0', Buffer.alloc(64 * 1024 * 1024)), {
      type: 'image/png',
      refused: true,
    }),
    file(
      'tiff with a page that points to itself',
      Buffer.from('49492a0008000000010000010400010000000800000008000000', 'hex'),
      { type: 'image/tiff', refused: true },
    ),
    file('avif cut in half', (await aPhoto().avif().toBuffer()).subarray(0, 200), {
      type: 'image/avif',
      refused: true,
    }),
    file('heic head without a picture', Buffer.from('0000001866747970686569630000000068656963', 'hex'), {
      type: 'image/heic',
      refused: true,
    }),
  ];
}

/** A png of one colour, one bit a pixel; `rows` fewer than said make it a liar. */
function flatPng(side: number, rows = side): Buffer {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(side, 0);
  header.writeUInt32BE(side, 4);
  header.set([1, 0, 0, 0, 0], 8);
  const pixels = deflateSync(Buffer.alloc((Math.ceil(side / 8) + 1) * rows), { level: 9 });
  const chunk = (type: string, body: Buffer) => {
    const typed = Buffer.concat([Buffer.from(type), body]);
    const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
    length.writeUInt32BE(body.length);
    sum.writeUInt32BE(crc32(typed));
    return Buffer.concat([length, typed, sum]);
  };
  return Buffer.concat([
    Buffer.from('89504e470d0a1a0a', 'hex'),
    chunk('IHDR', header),
    chunk('IDAT', pixels),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

/** An archive of one file, without its directory: enough for whoever unpacks as it comes. */
function zipOf(name: string, content: Buffer): Buffer {
  const packed = deflateRawSync(content);
  const head = Buffer.alloc(30);
  head.writeUInt32LE(0x04034b50, 0);
  head.writeUInt16LE(20, 4);
  head.writeUInt16LE(8, 8);
  head.writeUInt32LE(crc32(content), 14);
  head.writeUInt32LE(packed.length, 18);
  head.writeUInt32LE(content.length, 22);
  head.writeUInt16LE(name.length, 26);
  return Buffer.concat([head, Buffer.from(name), packed]);
}
