/** How a printed document reads, for a host that shows it by itself: its numbers as text, its drawings as places on an axis. */
export { barAxis, intervalAxis, placeOn, type Axis } from "../format/printed-axis.ts";
export { isNumeric, isRange, printedText, type PrintedText } from "../format/printed-text.ts";
