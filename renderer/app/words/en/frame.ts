/** What surrounds every screen. */
export const frame = {
  reload: "Load again",
} as const;
