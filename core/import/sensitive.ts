/** Words of headers: papers and their numbers, accounts and secrets, health, belief, origin and what else the law guards (PIPL 28, GDPR 9). */
const CHINESE =
  "身份证|身分證|身份證|证件号|證件號|证件编号|护照|護照|驾驶证|駕照|驾照|社保|医保|密码|密碼|口令|银行卡|銀行卡|银行账|银行帐|銀行帳|開戶行|开户行|信用卡|病|疾|诊断|診斷|过敏|過敏|用药|健康|残疾|血型|怀孕|" +
  "宗教|信仰|民族|种族|政治面貌|性取向|指纹|犯罪";
const ENGLISH =
  "id.?card|identity|national.?id|passport|driv(?:er|ing).{0,3}licen[cs]e|password|passwd|\\bpwd\\b|ssn|soc(?:ial)?.?sec|cvv|iban|credit.?card|debit.?card|card.?holder|bank.?(?:account|card)|account.?number|" +
  "diagnos|disease|illness|allerg|medic|health|disab|blood.?(?:type|group)|pregnan|religio|ethnic|\\brace\\b|sexual|biometric|fingerprint|criminal|trade.?union";
const HEADER = new RegExp(`${CHINESE}|${ENGLISH}`, "i");

const HEALTH =
  /糖尿病|高血压|癌|肿瘤|艾滋|肝炎|抑郁|怀孕|哮喘|心脏病|过敏|diabet|hypertens|cancer|tumou?r|\bhiv\b|hepatitis|depress|pregnan|asthma|allerg/i;

/** A card whose end a spreadsheet has cut after fifteen digits: place and day of birth are still there, the check digit is not. */
const CUT_CARD = /^[1-8]\d{5}(?:18|19|20)\d\d(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])\d000$/;

/** Weights of the check digit of a Chinese identity card (GB 11643). */
const ID_WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];

/**
 * Whether a column looks like what should not be taken in unasked: identity cards, bank cards, passwords, matters of
 * health or belief.
 *
 * @param cells The filled cells of the sample, trimmed.
 */
export function looksSensitive(name: string, cells: readonly string[]): boolean {
  if (HEADER.test(name.normalize("NFKC"))) return true;
  if (cells.length === 0) return false;
  const share = (test: (cell: string) => boolean): number => cells.filter(test).length / cells.length;
  if (share(isIdentityCard) >= 0.5) return true;
  if (share((cell) => HEALTH.test(cell)) >= 0.3) return true;
  return cells.length >= 3 && new Set(cells).size > 2 && share(isBankCard) >= 0.9;
}

function isIdentityCard(given: string): boolean {
  const cell = bare(given);
  if (!/^\d{17}[\dXx]$/.test(cell)) return false;
  if (CUT_CARD.test(cell)) return true;
  const sum = ID_WEIGHTS.reduce((total, weight, i) => total + weight * (cell.charCodeAt(i) - 48), 0);
  return "10X98765432"[sum % 11] === cell[17]?.toUpperCase();
}

/** Digits as they are meant, without blanks, hyphens and a spreadsheet's apostrophe. */
function bare(cell: string): string {
  return cell.normalize("NFKC").replace(/[\s'’-]/g, "");
}

/** The Luhn check (ISO/IEC 7812) over 13 to 19 digits. */
function isBankCard(cell: string): boolean {
  const digits = bare(cell);
  if (!/^\d{13,19}$/.test(digits)) return false;
  let sum = 0;
  for (let i = 0; i < digits.length; i++) {
    const digit = digits.charCodeAt(digits.length - 1 - i) - 48;
    const doubled = i % 2 === 1 ? digit * 2 : digit;
    sum += doubled > 9 ? doubled - 9 : doubled;
  }
  return sum % 10 === 0;
}
