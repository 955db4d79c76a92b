import fc from "fast-check";

// What the laws are tried on is drawn alike each time, so that a red run means the change and not the day; other draws by REGULARS_SEED.
fc.configureGlobal({ seed: Number(process.env["REGULARS_SEED"] ?? 1) });
