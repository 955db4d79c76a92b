/** What a person should know of a file before taking it in, and the program cannot decide. */
export const fileWarnings = {
  refusals: "Somebody may have refused in this file, and it is not read so",
  refusalsWhat:
    "These columns seem to say who may be contacted. Give them a meaning under “{{group}}”, or correct the file; with “yes” as it stands their people count as agreed.",
  refusalColumn: "“{{column}}”, e.g. {{examples}}",
  refusalAnswers: "Not all answers about being contacted can be read",
  refusalAnswersWhat:
    "Who gave only such answers stays unknown by that channel, whatever you say here. If they agreed, correct the answer in the file.",
  currencies: "Amounts in more than one currency: {{currencies}}",
  currenciesWhat:
    "Nothing is converted: they would be added up as if all were {{own}}. Take in one file a currency, or convert the amounts first.",
  otherCurrency: "The amounts are in {{currency}}, but are counted as {{own}}",
  otherCurrencyWhat: "Nothing is converted. Convert the amounts first, or keep them in a workspace of their own.",
};
