import type { ImportField } from "../model/mapping.ts";
import type { ColumnProfile } from "./column-profile.ts";
import { headerKey, headerMeaning } from "./header-words.ts";

/** Names that do not say whose state it is. */
const PLAIN_NAME = /^(?:status|state|状态|狀態|estado|stato|statut|état|etat|situação|situacao)$/;
/** States of a membership, which no order is in. */
const OF_MEMBERS =
  /^(?:in-?active|frozen|lapsed|suspended|paused|dormant|trial|terminated|inaktiv|pausiert|gekündigt|ruhend|inactif|suspendue?|résiliée?|inactiv[oa]|suspendid[oa]|inattiv[oa]|sospes[oa]|inactief|opgezegd|inativ[oa]|冻结|已冻结|挂失|停卡|请假|沉睡|流失|不活跃|已退会|停用|禁用)$/;
/** States of a membership that some shops write of an order too. */
const OF_EITHER =
  /^(?:active|aktiv|actif|activ[oa]|attiv[oa]|actief|ativ[oa]|活跃|启用|正常|有效|无效|过期|已过期|注销|已注销|expired|cancell?ed|ended|pending|abgelaufen|expirée?|caducad[oa]|scadut[oa]|verlopen|expirad[oa])$/;
/** What only a member has. */
const MEMBERSHIP = /member|mitglied|adh[ée]rent|abonn|socio|soci[oa]s|会员|會員|开卡|办卡/i;

/** Whether a name says no more than "status". */
export function isPlainStatus(name: string): boolean {
  return PLAIN_NAME.test(headerKey(name));
}

/**
 * Whether a column called no more than "Status" says what became of memberships, not of orders: all of its cells are states of members, and one of them is
 * that of no order ("frozen"), or a column beside it is about membership and none numbers orders. A cancelled member has paid all the same.
 */
export function isMemberStatus({ name, cells }: ColumnProfile, all: readonly ColumnProfile[]): boolean {
  if (cells.length === 0 || !isPlainStatus(name)) return false;
  const words = [...new Set(cells.map((cell) => cell.toLowerCase()))];
  if (!words.every((word) => OF_MEMBERS.test(word) || OF_EITHER.test(word))) return false;
  if (words.some((word) => OF_MEMBERS.test(word))) return true;
  const isNamed = (field: ImportField): boolean =>
    all.some((other) => headerMeaning(other.name).some((meaning) => meaning.field === field));
  return !isNamed("order") && (isNamed("memberSince") || all.some((other) => MEMBERSHIP.test(other.name)));
}
