import type { fileErrors as english } from "../en/fileErrors.ts";
import type { Translation } from "../translation.ts";

export const fileErrors = {
  "file-empty": {
    title: "这个文件是空的。",
    remedy: "请从收银系统或表格里重新导出一次，看看文件大小是不是 0。",
  },
  "file-no-rows": {
    title: "这个文件只有表头，下面没有数据。",
    remedy: "请检查导出时选的日期范围；如果第一行就是数据，请在“表头在第几行”里选“没有表头”。",
  },
  "file-not-text": {
    title: "这不是文本表格。",
    remedy: "请用表格软件打开它，另存为 .xlsx 或 CSV。图片或 PDF 改个扩展名，并不会变成表格。",
  },
  "file-encoding-unsure": {
    title: "拿不准这个文件用的是哪种文字编码。",
    remedy: "请选一个能让姓名正常显示的编码，或者把文件另存为“CSV UTF-8”。",
  },
  "file-damaged-zip": {
    title: "这个压缩包损坏了，或者不完整。",
    remedy: "请手动解压，或者重新取一份。",
  },
  "file-damaged-workbook": {
    title: "这个工作簿损坏了，或者不完整。",
    remedy: "请用表格软件打开，另存为 .xlsx 再试。",
  },
  "file-old-workbook": {
    title: "这个工作簿的格式太旧或太特殊，读不了。",
    remedy: "请用表格软件打开，另存为 .xlsx。",
  },
  "file-password": {
    title: "这个工作簿有密码保护。",
    remedy: "请用表格软件打开，去掉密码另存一份再试。",
  },
  "file-zip-many": {
    title: "这个压缩包里不是正好一个文件。",
    remedy: "请先解压，再打开要用的那个文件。",
  },
  "file-too-large": {
    title: "这个文件太大，不像一张表。",
    remedy: "请把表单独存一份，比如存为 CSV，再打开。",
  },
  "sheet-unknown": {
    title: "这个工作簿里没有这张表。",
    remedy: "请选一张现有的表。",
  },
  "file-damaged-gzip": {
    title: "压缩文件已损坏，解不开。",
    remedy: "请重新拷贝或下载一次，或者自己解压后打开里面的 CSV。",
  },
  "file-unreadable": {
    title: "文件读不到了。",
    remedy: "看看它是不是被移走、被改过，或者正被别的软件占用，然后重新打开。",
  },
  "file-cut-short": {
    title: "文件在一行的中间断掉了。",
    remedy: "多半是没有拷贝完或没有保存完。请重新导出，并看一眼最后一行。",
  },
  "file-column-twice": {
    title: "有两列的列名一样。",
    remedy: "请在表格里把其中一列改名，分清楚是哪一列，再重新打开。",
  },
  "file-too-many-columns": {
    title: "这个文件的列太多，放不下。",
    remedy: "请检查分隔符选得对不对；或者导出时去掉用不着的列。",
  },
  "column-unknown": {
    title: "文件里没有这一列。",
    remedy: "请选择另一列。",
  },
  "column-too-many-values": {
    title: "这一列的不同取值太多，无法比较。",
    remedy: "请选择取值较少的一列。",
  },
  "control-unknown": {
    title: "代表对照组的取值必须出现在一部分（而不是全部）行里。",
    remedy: "请核对文件里的写法。",
  },
  "mapping-no-day": {
    title: "没有一列说明是哪天买的。",
    remedy: "请把日期那一列选为“购买日期”。没有日期，就看不出谁多久没来、隔多久来一次。",
  },
  "mapping-no-amount": {
    title: "没有一列说明付了多少钱。",
    remedy: "请选一列作为“金额”，或者同时选“数量”和“单价”。",
  },
  "mapping-no-customer": {
    title: "没有一列说明是哪位客户。",
    remedy: "请选一列作为“客户编号”，或者选手机、邮箱、姓名中的一列。",
  },
  "mapping-field-twice": {
    title: "有两列选了同一个含义。",
    remedy: "请给其中一列换个含义，或者不导入它。",
  },
  "mapping-column-missing": {
    title: "文件里少了一列。",
    remedy: "请重新选择各列的含义；也许收银系统改了列名。",
  },
  "mapping-ambiguous-day": {
    title: "这些日期有两种读法。",
    remedy: "请说明是日在前还是月在前。猜错了，购买日期会差出好几个月。",
  },
  "mapping-ambiguous-number": {
    title: "这些数字有两种读法。",
    remedy: "请说明小数点是逗号还是句点。猜错了，金额会差一千倍。",
  },
  "mapping-invalid": {
    title: "按现在的设置，这个文件读不了。",
    remedy: "请检查来源名称、分隔符和各列的含义。",
  },
  "plan-nothing-to-take": {
    title: "没有新内容可导入。",
    remedy: "文件里的内容都已经有了，或者都被略过了。原因写在条形图旁边。",
  },
} satisfies Translation<typeof english>;
