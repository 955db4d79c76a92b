import type { healing as english } from "../en/healing.ts";
import type { Translation } from "../translation.ts";

export const healing = {
  found: "打开这个工作区以来发现的损坏",
  storeEmpty_other: "应用的数据库丢了这个工作区。全部 {{count, number}} 次改动已从日志找回。",
  storeUnreadable_other: "应用的数据库已经无法读取，已按日志重新建立，{{count, number}} 次改动都在。",
  storeBehind_other: "应用的数据库丢了最近 {{count, number}} 次改动，已从日志找回。",
  storeDamaged_other: "应用的数据库有损坏，已按日志修好。",
  storeBlocks_other: "应用的数据库有 {{count, number}} 处损坏或缺失，已按日志修好。",
  journalMissing_other: "这个工作区的日志不见了，已按应用的数据库重新写好。请看看它的文件夹是不是被移走或清空了。",
  journalBehind_other: "日志缺了最近 {{count, number}} 次改动，已按应用的数据库补上。",
  journalDamaged_other: "日志有损坏，已按应用的数据库重新写好。",
  journalBlocks_other: "日志有 {{count, number}} 处损坏或缺失，已按应用的数据库重新写好。",
  journalUnreachable_other: "日志所在的文件夹现在打不开。所有内容都能查看；文件夹恢复后就能继续保存。",
  lost_other: "有 {{count, number}} 处数据在数据库和日志里都已损坏。请到“数据安全”恢复备份或快照。",
  gone_other:
    "这个工作区以前在这里打开过，现在什么都没有了：浏览器丢了它的数据库，也没有日志。请到“数据安全”恢复备份。",
} satisfies Translation<typeof english>;
