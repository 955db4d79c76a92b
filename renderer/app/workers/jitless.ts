import { config } from "zod";

// Imported before every schema: zod would otherwise probe whether it may make functions from text, which the policy forbids.
config({ jitless: true });
