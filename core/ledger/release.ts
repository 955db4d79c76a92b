/**
 * Gives the memory of bytes back at once, of which a commit makes as many as a file has; nobody may look at them any more. Where the host
 * cannot, they are garbage like any other.
 */
export function release(bytes: Uint8Array<ArrayBuffer>): void {
  const buffer: ArrayBuffer & { transfer?(length: number): ArrayBuffer } = bytes.buffer;
  buffer.transfer?.(0);
}
