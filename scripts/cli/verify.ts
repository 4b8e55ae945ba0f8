import { readFile } from 'node:fs/promises';
import { Command } from 'commander';
import { faultWords, verifyProof } from '#app/features/proofs/verify-proof.server';

/** `verify`: whether a proof is whole and of the key that was given. Needs no server, no database and no network. */
export function verifyCommand(): Command {
  return new Command('verify')
    .description('check a proof of a review or testimonial against the public key of its house')
    .argument('<file>', 'the proof')
    .requiredOption('--key <key>', 'the public key, or a file that holds it as its page tells it')
    .action(async (file: string, { key }: { key: string }) => {
      const verified = verifyProof(await readFile(file), await readKey(key));
      if (!verified.ok) {
        console.error(`${file} proves nothing: ${faultWords[verified.fault]}.`);
        process.exitCode = 1;
        return;
      }
      const { issuer, subject, issued_at: issuedAt, claims, key: signer } = verified.statement;
      console.log(
        `Whole, and signed by ${issuer.name} (${issuer.origin}) with key ${signer.id} at ${issuedAt}, about the ${subject.kind} ${subject.address}:`,
      );
      console.log(JSON.stringify(claims, null, 2));
    });
}

/** The key itself, or the file that was saved from its page. */
async function readKey(given: string): Promise<string> {
  if (/^[\w-]{43}$/.test(given)) return given;
  const text = await readFile(given, 'utf8');
  try {
    return String((JSON.parse(text) as { public?: unknown }).public);
  } catch {
    return text.trim();
  }
}
