import type { errors as english } from "../en/errors.ts";
import type { Translation } from "../translation.ts";
import { campaignErrors } from "./campaignErrors.ts";
import { fileErrors } from "./fileErrors.ts";

const codes = {
  ...fileErrors,
  ...campaignErrors,
  "plan-stale": {
    title: "核对之后，又有别的内容保存进来了。",
    remedy: "请重新核对一次，用时和第一次差不多。",
  },
  "plan-unknown": {
    title: "这次核对的结果已经不在了。",
    remedy: "请重新核对一次。",
  },
  "commit-unknown": {
    title: "历史记录里没有这一步。",
    remedy: "请再看看历史记录，也许另一个窗口改过。",
  },
  "commit-already-retracted": {
    title: "这一步已经撤销过了。",
    remedy: "想要它回来，请选“恢复”。",
  },
  "commit-came-again": {
    title: "这些客户后来又导入过了。",
    remedy: "恢复这一步会让他们出现两次。请先撤销后来的那个文件，再恢复这一步。",
  },
  "left-out-unknown": {
    title: "这一行已经不在清单里了。",
    remedy: "它已经导入，或者已从清单中移除。请重新打开清单。",
  },
  "ledger-newer": {
    title: "这个工作区是用更新版本的熟客写的。",
    remedy: "请用新版本打开。它原样没动。",
  },
  "ledger-damaged": {
    title: "这个工作区有一部分数据读不出来。",
    remedy: "请不要删除任何东西。先关掉其他窗口、重启熟客；还是不行，就用备份恢复。",
  },
  "ledger-other-writer": {
    title: "另一个窗口正在写这个工作区。",
    remedy: "请到那个窗口继续，或者在这里接管。",
  },
  "ledger-blocked": {
    title: "数据被另一个窗口占着。",
    remedy: "请关掉熟客的其他窗口再试。",
  },
  "disk-full": {
    title: "磁盘空间不够了。",
    remedy: "请腾出一些空间再试。",
  },
  "files-failed": {
    title: "存放备份的文件夹现在用不了。",
    remedy: "请确认它还在、并且可以写入，然后再试。",
  },
  "file-not-saved": {
    title: "文件没能保存到那里。",
    remedy: "如果它正在别的软件里打开，请先关掉；或者换一个文件夹，再保存一次。",
  },
  "workspace-locked": {
    title: "工作区已锁定。",
    remedy: "请用口令或恢复码解锁。",
  },
  "passphrase-wrong": {
    title: "口令不对。",
    remedy: "请检查大小写和输入法。没有改动任何内容，也永远不会清除数据。",
  },
  "passphrase-short": {
    title: "口令太短。",
    remedy: "请换一个长一些的；几个互不相干的词连在一起最好记。",
  },
  "recovery-code-mistyped": {
    title: "恢复码输错了。",
    remedy: "恢复码共 28 个字母和数字，分七组，每组四个。请逐组核对。",
  },
  "recovery-code-wrong": {
    title: "这个恢复码不是这里的。",
    remedy: "输入没有错，但它属于另一个工作区，或者已被新的恢复码取代。",
  },
  "keys-unreadable": {
    title: "保存密钥的部分读不出来。",
    remedy: "它已损坏，或是由别的程序写成的。请换一份工作区或备份。",
  },
  "unlock-wait": {
    title: "连续输错太多次。",
    remedy: "请稍等片刻再试。数据永远不会被清除。",
  },
  presenting: {
    title: "演示模式开着，不写出任何含客户的文件。",
    remedy: "请先关闭演示模式。",
  },
  "workspace-unknown": {
    title: "这个工作区已经不在了。",
    remedy: "请换一个。",
  },
  "workspace-name-taken": {
    title: "已经有同名的工作区了。",
    remedy: "请换个名字。",
  },
  "workspace-name-empty": {
    title: "工作区要有个名字。",
    remedy: "请填一个，比如您的店名。",
  },
  "workspace-deleting-open": {
    title: "正在使用的工作区不能删除。",
    remedy: "请先打开另一个工作区。",
  },
  "backup-foreign": {
    title: "这不是熟客的备份文件。",
    remedy: "请选择名字以 .regulars 结尾的文件。表格请到“数据”里导入。",
  },
  "backup-newer": {
    title: "这份备份是更新版本的熟客做的。",
    remedy: "请先更新熟客，再打开这份备份。现有数据没有任何改动。",
  },
  "backup-cut-short": {
    title: "这份备份不完整：文件没到结尾就断了。",
    remedy: "请从原来保存的地方重新拷贝，或者换一份更早的备份。现有数据没有任何改动。",
  },
  "backup-damaged": {
    title: "这份备份已经损坏。",
    remedy: "里面的内容一点也没有使用，现有数据没有任何改动。请换一份拷贝，或者更早的备份。",
  },
  "backup-encrypted": {
    title: "这份备份是加密的。",
    remedy: "请输入做备份时设的口令，或者恢复码。",
  },
  "backup-other-workspace": {
    title: "这份备份属于另一个工作区。",
    remedy: "请把它打开成一个新的工作区，这样谁也不会覆盖谁。",
  },
  "restore-unsafe": {
    title: "没能留下今天数据的副本，所以什么都没有替换。",
    remedy: "请把备份打开成一个新的工作区；或者允许熟客在这台设备上存文件，再试一次。",
  },
  "restore-final": {
    title: "恢复备份不能像普通修改那样撤销。",
    remedy: "恢复之前的数据已经留了一份副本：请到“数据安全”里恢复它。",
  },
  "restore-unknown": {
    title: "这份备份已经不在打开状态了。",
    remedy: "请重新选择文件。",
  },
  "customer-unknown": {
    title: "这位客户已经不在了。",
    remedy: "也许带来这位客户的文件被撤销了，请到历史记录里看看。",
  },
  "check-unknown": {
    title: "这份核对抽样已经不在了。",
    remedy: "也许已被撤销，请重新抽取。",
  },
  "sample-unchecked": {
    title: "抽样里还有没看过的。",
    remedy: "请逐对说明是不是同一个人，之后才能一起合并。",
  },
  "nothing-to-merge": {
    title: "这个可能性以上已经没有可以合并的了。",
    remedy: "没有改动任何东西。请降低可能性，或者逐对处理。",
  },
  "merge-same": {
    title: "这两位已经是同一位客户了。",
    remedy: "没有改动任何东西。",
  },
  "field-unknown": {
    title: "这个工作区里没有这个字段。",
    remedy: "请换一个字段。",
  },
  "value-invalid": {
    title: "这个内容和字段对不上。",
    remedy: "请检查写法，比如日期要写成 2026-02-03。",
  },
  "rule-invalid": {
    title: "条件还没有填完整。",
    remedy: "请把每个条件填好，或者删掉空的条件。",
  },
  "settings-invalid": {
    title: "这些设置互相矛盾。",
    remedy: "请检查刚才改的那个数。",
  },
  "segment-unknown": {
    title: "这个人群已经不在了。",
    remedy: "请换一个，或者把删除撤销掉。",
  },
  "layout-unknown": {
    title: "这种表格格式已经不在了。",
    remedy: "它在别的窗口里被删除，或者记住它的文件已撤销。请重新打开文件。",
  },
  "layout-name-taken": {
    title: "已经有同名的表格格式了。",
    remedy: "请换个名字。",
  },
  "clean-invalid": {
    title: "这样处理不了这些值。",
    remedy: "请看看填的内容：要查找、添加或截断的文字不能为空。",
  },
  "clean-nothing-to-do": {
    title: "没有值需要改。",
    remedy: "它们本来就是这样的，什么都没有动。",
  },
  "clean-name-empty": {
    title: "要用在以后文件上的规则需要一个名字。",
    remedy: "有了名字，以后才能找到它、停用它或再运行一次。",
  },
  "clean-name-taken": {
    title: "已经有同名的规则了。",
    remedy: "请换个名字。",
  },
  "clean-rule-unknown": {
    title: "这条规则已经不在了。",
    remedy: "它已被移除或撤销。",
  },
  "segment-name-taken": {
    title: "已经有同名的人群了。",
    remedy: "请换个名字。",
  },
  "reason-needed": {
    title: "这一步要写明理由。",
    remedy: "请写下为什么，理由会和这个决定一起保存。",
  },
  "list-empty": {
    title: "这份名单里一个人也没剩下。",
    remedy: "请看看各人被排除的原因，或者换一个联系渠道。",
  },
  "list-not-saved": {
    title: "名单没有保存成功。",
    remedy: "请换个位置，或者腾出空间，再保存一次。",
  },
  "erase-final": {
    title: "删除的数据已经没有了，无法恢复。",
    remedy: "删除就是为了不留下。以前的备份里可能还有；恢复那样的备份时，会把同样的人再删除一次。",
  },
  "customer-held": {
    title: "这位客户的数据正在保留，现在不能删除。",
    remedy: "如果保留的理由已经不存在，请先在客户页面解除保留。",
  },
  cancelled: {
    title: "已停止。",
    remedy: "随时可以重新开始。",
  },
  busy: {
    title: "还有别的工作没做完。",
    remedy: "请等它完成，或者在“任务”里停掉它。",
  },
  internal: {
    title: "熟客内部出了问题。",
    remedy: "请再试一次。如果还是这样，请重启熟客。",
  },
};

const facts = {
  file: "文件：{{file}}",
  row: "第 {{row}} 行",
  column: "列：{{column}}",
  field: "字段：{{field}}",
  count: "共 {{count}} 处",
  needsHas: "需要 {{needed}}，现有 {{has}}",
  needsHasMegabytes: "需要 {{needed}} MB 可用空间，现有 {{has}} MB",
  what: "看到的是：{{what}}",
  whatInside: "给帮您的人看：{{what}}",
  kept: "什么都没有改动。",
  keptFault: "之前保存的数据安全无恙；这一步没有保存任何内容。",
  keptCancelled: "这一步没有留下任何内容。",
};

export const errors = { ...codes, facts } satisfies Translation<typeof english>;
