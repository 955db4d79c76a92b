/** Something odd about the file that did not stop it; each code has a sentence in the language files. */
export interface FileIssue {
  readonly code:
    | "hiddenRows"
    | "mergedCells"
    | "encodingGuessed"
    | "garbledText"
    | "lostLetters"
    | "nulSigns"
    | "unevenRows"
    | "digitsLost"
    | "zerosLost"
    | "decimalZeroCodes"
    | "twoTables"
    | "totalRow"
    | "trailingDelimiter"
    | "quotesBroken"
    | "noHeader"
    | "noRows"
    | "noText"
    | "trimmedHeaders"
    | "namesAsCodes"
    | "namesShared"
    | "statusUnread"
    | "statusSale"
    | "statusCancelled"
    | "statusReturned"
    | "permissionUnread"
    | "refusalsUnread"
    | "answersUnread"
    | "phonesUnread"
    | "flagUnread"
    | "rowsNoSales"
    | "monthColumns"
    | "futureDays"
    | "leftOutKnown"
    | "ordersOtherwise"
    | "orderTotal"
    | "orderTotalMaybe"
    | "discountOff"
    | "discountIn"
    | "discountPercents"
    | "discountParts"
    | "discountSmall"
    | "nobodyNamed";
  readonly row?: number;
  readonly column?: string;
  readonly count: number;
  /** The first such cells, each once, where nobody can judge without seeing them. */
  readonly examples?: readonly string[];
}
