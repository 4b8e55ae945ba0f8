import type { Json } from './canonical-json';

/**
 * A proof: one signed file that says what this house claims about a review, a testimonial or a reward, and can be checked
 * without it.
 *
 * Owned by the proofs room (no tables; the key lies in the data folder). The file is canonical JSON and nothing else, so
 * that each byte of it is either signed or the signature: whatever is changed, it fails. What can be proved is listed in
 * `load-claims.server.ts`; a new kind joins there.
 */
export const proofFormat = 'vouch-proof/1';

export type ProofKind = 'review' | 'testimonial' | 'reward';

/** What is said about one thing at one moment. */
export interface ProofStatement {
  readonly [name: string]: Json;
  readonly format: typeof proofFormat;
  readonly issuer: { readonly name: string; readonly origin: string };
  /** It is true of this moment: what was lent may have been taken back since. */
  readonly issued_at: string;
  readonly subject: { readonly kind: ProofKind; readonly id: string; readonly address: string };
  readonly claims: { readonly [name: string]: Json };
  readonly key: {
    readonly id: string;
    readonly algorithm: 'Ed25519';
    readonly public: string;
    readonly address: string;
  };
}
