import { z } from "zod";
import { RegularsError } from "../model/error.ts";
import type { SecretKind } from "../model/secret.ts";

/** Twice what OWASP asks of PBKDF2-HMAC-SHA-256; what the product never goes below. */
export const MIN_ROUNDS = 1_200_000;

/** More are never made, and not tried where a file asks for them: it could keep the machine busy for hours. */
export const MAX_ROUNDS = 12_000_000;

/** How a key comes of a secret. Another function will have another `id`. */
export interface KeyDerivation {
  readonly id: "pbkdf2-sha256";
  readonly rounds: number;
  /** Hexadecimal, like all bytes here, so that the whole is plain JSON in a record as in a file's header. */
  readonly salt: string;
}

/** The data key, wrapped under one secret by AES-256-GCM. */
export interface KeySlot {
  readonly by: SecretKind;
  readonly kdf: KeyDerivation;
  readonly iv: string;
  readonly wrapped: string;
}

/** Everything needed to come by the data key but a secret; holds nobody's data. */
export interface KeySlots {
  readonly format: 1;
  readonly slots: readonly KeySlot[];
}

const hex = (bytes: number): z.ZodType<string> => z.string().regex(new RegExp(`^([0-9a-f]{2}){${bytes}}$`));

const slotSchema: z.ZodType<KeySlot> = z.strictObject({
  by: z.enum(["passphrase", "recovery"]),
  kdf: z.strictObject({ id: z.literal("pbkdf2-sha256"), rounds: z.int().min(1).max(MAX_ROUNDS), salt: hex(16) }),
  iv: hex(12),
  wrapped: hex(48),
});

/** Part of every header and record that holds key slots. */
export const keySlotsSchema: z.ZodType<KeySlots> = z.strictObject({
  format: z.literal(1),
  slots: z
    .array(slotSchema)
    .min(1)
    .max(2)
    .refine((slots) => new Set(slots.map(({ by }) => by)).size === slots.length),
});

/** Key slots as they were read, from wherever. Error: `keys-unreadable`, too many rounds included. */
export function readKeySlots(stored: unknown): KeySlots {
  const read = keySlotsSchema.safeParse(stored);
  if (!read.success) throw new RegularsError("keys-unreadable");
  return read.data;
}
