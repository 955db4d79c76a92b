import type { frame as english } from "../en/frame.ts";
import type { Translation } from "../translation.ts";

export const frame = {
  reload: "重新载入",
} satisfies Translation<typeof english>;
