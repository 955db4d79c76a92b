const HEADER =
  /身份证|证件号|护照|密码|口令|银行卡|信用卡|病|疾|诊断|过敏|用药|健康|宗教|民族|种族|政治面貌|id.?card|identity|passport|password|passwd|\bpwd\b|ssn|soc(?:ial)?.?sec|cvv|iban|credit.?card|card.?holder|bank.?account|diagnos|disease|allerg|medic|health|religio|ethnic|\brace\b/i;

const HEALTH =
  /糖尿病|高血压|癌|肿瘤|艾滋|肝炎|抑郁|怀孕|哮喘|心脏病|过敏|diabet|hypertens|cancer|tumou?r|\bhiv\b|hepatitis|depress|pregnan|asthma|allerg/i;

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

function isIdentityCard(cell: string): boolean {
  if (!/^\d{17}[\dXx]$/.test(cell)) return false;
  const sum = ID_WEIGHTS.reduce((total, weight, i) => total + weight * (cell.charCodeAt(i) - 48), 0);
  return "10X98765432"[sum % 11] === cell[17]?.toUpperCase();
}

/** The Luhn check (ISO/IEC 7812) over 13 to 19 digits. */
function isBankCard(cell: string): boolean {
  const digits = cell.replace(/[\s-]/g, "");
  if (!/^\d{13,19}$/.test(digits)) return false;
  let sum = 0;
  for (let i = 0; i < digits.length; i++) {
    const digit = digits.charCodeAt(digits.length - 1 - i) - 48;
    const doubled = i % 2 === 1 ? digit * 2 : digit;
    sum += doubled > 9 ? doubled - 9 : doubled;
  }
  return sum % 10 === 0;
}
