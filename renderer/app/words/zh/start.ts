import type { start as english } from "../en/start.ts";
import type { Translation } from "../translation.ts";

export const start = {
  title: "看清谁是您的熟客",
  lead: "把客户和销售表格交给熟客，就能看出谁最有价值、该联系谁，并直接生成名单。所有数据都留在这台电脑上。",
  open: "打开我的文件",
  openText:
    "客户表、销售表，或者两者在一起的表都行：收银系统或表格软件导出的 Excel（.xlsx、.xls）、CSV，或装着其中一个的压缩包。写入之前，您会先看到结果。",
  sample: "先逛逛示例店铺",
  sampleText: "一家虚构的茶叶咖啡店，三年、约两千位客户。不会和您的数据混在一起。",
  sampleName: "示例店铺",
  sampleJob: "正在布置示例店铺",
  firstName: "我的店铺",
  workspaces: "您的工作区",
  opened: "上次打开：{{when}}",
  openOne: "打开“{{name}}”",
  create: "新建工作区…",
  restore: "打开备份…",
  dropHint: "也可以把文件直接拖进这个窗口。",
} satisfies Translation<typeof english>;
