/** Whether this computer's command key is ⌘. */
const APPLE = /mac|iphone|ipad/i.test(navigator.userAgent);

/** How a key with the command key reads here: "⌘K", "Ctrl K". */
export function commandKey(key: string): string {
  return APPLE ? `⌘${key}` : `Ctrl ${key}`;
}

/** Whether the command key of this computer is held, and no other but perhaps Shift. */
export function isCommand(event: KeyboardEvent): boolean {
  return (APPLE ? event.metaKey : event.ctrlKey) && !event.altKey;
}

/** Whether a key is being typed into something. */
export function isTyping(event: KeyboardEvent): boolean {
  const target = event.target;
  return (
    target instanceof HTMLElement && (target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName))
  );
}
