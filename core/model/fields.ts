/** The channels a person can be contacted by; permission is kept for each (model: permission). */
export const CHANNELS = ["phone", "sms", "email", "wechat", "fax", "post"] as const;
export type Channel = (typeof CHANNELS)[number];

/** What is known of the permission to use a channel. Unknown is not contactable. */
export const PERMISSIONS = ["unknown", "granted", "refused", "withdrawn"] as const;
export type Permission = (typeof PERMISSIONS)[number];
/**
 * Stands for a permission in a customer page where a file says something of it that nobody can read, perhaps a refusal: nothing is known by it, and what
 * is answered for the whole file does not hold for that customer and channel.
 */
export const PERMISSION_UNREAD = PERMISSIONS.length;

/** The fields of a customer that are kept as facts, in the order a screen shows them (model: customer, contact point). */
export const CUSTOMER_FIELDS = [
  "name",
  "given",
  "family",
  "title",
  "nickname",
  "kind",
  "company",
  "branch",
  "jobTitle",
  "specialty",
  "grade",
  "sex",
  "birthDay",
  "education",
  "occupation",
  "incomeBand",
  "phone",
  "phone2",
  "email",
  "email2",
  "wechat",
  "fax",
  "country",
  "province",
  "city",
  "district",
  "address",
  "postcode",
  "acquiredBy",
  "referrer",
  "household",
  "owner",
  "preferredChannel",
  "language",
  "memberNumber",
  "memberLevel",
  "memberSince",
  "tags",
  "notes",
] as const;
export type CustomerField = (typeof CUSTOMER_FIELDS)[number];

/** A field of the workspace's own stands beside the built-in ones as `custom:<name>`. */
export type CustomField = `custom:${string}`;
export type FactField = CustomerField | CustomField;

/** Fields whose value is a day (`YYYY-MM-DD`, or `--MM-DD` for a birthday of unknown year). */
export const DAY_FIELDS: ReadonlySet<FactField> = new Set<FactField>(["birthDay", "memberSince"]);

/** What a line is (methods §1). The number is what blocks store. */
export const LINE_KINDS = ["sale", "discount", "refund"] as const;
export const SALE = 0;
export const DISCOUNT = 1;
export const REFUND = 2;

/** Kinds of touchpoint (model: touchpoint). The number is what blocks store. */
export const TOUCH_KINDS = [
  "coDevelopment",
  "browse",
  "search",
  "enquiry",
  "quote",
  "visit",
  "event",
  "reply",
  "afterSales",
  "complaint",
  "suggestion",
  "survey",
  "referral",
  "wordOfMouth",
  "call",
  "message",
  "need",
  "recommendation",
] as const;
export type TouchKind = (typeof TOUCH_KINDS)[number];

/** The five classes, in the order their rules are tried (methods §5). */
export const CLASSES = ["opinionLeader", "premiumLarge", "smallMedium", "intentTarget", "potential"] as const;
export type CustomerClass = (typeof CLASSES)[number];

/** The four stages, lowest first (methods §5). */
export const STAGES = ["potential", "ordinary", "loyal", "advocate"] as const;
export type Stage = (typeof STAGES)[number];

/** 15/35/50 (methods §5). */
export const ATTENTION = ["leaders", "intending", "nurture"] as const;
export type Attention = (typeof ATTENTION)[number];

/** Effective, potential or to be mined (methods §5). */
export const USER_STATUSES = ["effective", "potential", "toBeMined"] as const;
export type UserStatus = (typeof USER_STATUSES)[number];
