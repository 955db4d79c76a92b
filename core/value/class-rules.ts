/** The rule that put a customer in a class (methods §5), in the order they are tried. */
export const CLASS_RULES = ["lock", "influence", "valueCut", "buyer", "intention", "restLapsed", "rest"] as const;
export type ClassRule = (typeof CLASS_RULES)[number];
