import { transferHandlers, type TransferHandler } from "comlink";
import { RegularsError, type ErrorCode, type ErrorFacts } from "../../../core/model/error.ts";

/** What of an error crosses a thread: the code and the facts, never a message that might quote a cell. */
interface CrossedError {
  readonly code: ErrorCode;
  readonly facts: ErrorFacts;
}

/**
 * Makes a thrown error keep its code and facts over a worker's border. Called once on both sides. An unknown error crosses as
 * `internal` with its kind and the place in the program, without its message: messages of parsers quote what they read.
 */
export function keepErrorsAcross(): void {
  const thrown = transferHandlers.get("throw");
  if (thrown === undefined) throw new Error("comlink has no handler for thrown values");
  const handler: TransferHandler<{ value: unknown }, CrossedError> = {
    canHandle: (value): value is { value: unknown } => thrown.canHandle(value),
    serialize: ({ value }) => [cross(value), []],
    deserialize: ({ code, facts }) => {
      throw new RegularsError(code, facts);
    },
  };
  transferHandlers.set("throw", handler);
}

/** The error as the one type of the face: itself, or `internal` with what is safe to tell. */
export function asRegularsError(error: unknown): RegularsError {
  if (error instanceof RegularsError) return error;
  return new RegularsError("internal", { what: kindAndPlace(error) }, { cause: error });
}

/** The result, or the error as a value, so that the screen tells it in its own place. */
export async function settled<T>(work: Promise<T>): Promise<T | RegularsError> {
  try {
    return await work;
  } catch (error) {
    return asRegularsError(error);
  }
}

function cross(value: unknown): CrossedError {
  const { code, facts } = asRegularsError(value);
  return { code, facts };
}

function kindAndPlace(error: unknown): string {
  if (!(error instanceof Error)) return typeof error;
  const frame = /^\s*at (.*)$/m.exec(error.stack ?? "")?.[1] ?? "";
  return `${error.name} ${frame.replace(/\(?\S*\/([^/]+)\)?$/, "$1")}`.trim();
}
