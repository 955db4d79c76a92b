import type { fileIssues as english } from "../en/fileIssues.ts";
import type { Translation } from "../translation.ts";

export const fileIssues = {
  encodingGuessed: "文字编码是猜的，请看看姓名显示得对不对。",
  garbledText: "这些文字像是保存之前用错误的编码读过。可以在上面一键改回来。",
  lostLetters: "保存之前文字就已经损坏的单元格：{{n}} 个。不能全部还原，请重新导出这个文件。",
  nulSigns: "没有意义、已略去的空字符（NUL）：{{n}} 个。",
  hiddenRows: "表里有 {{n}} 行被隐藏或筛选掉了，这里照样读入。",
  mergedCells: "有 {{n}} 个跨行合并的单元格，每一行都补上了同样的内容。",
  unevenRows: "有 {{n}} 行的格子数和列数对不上。",
  digitsLost:
    "有 {{n}} 个编号被表格软件截掉了数字（如 1.38E+10），从这个文件里找不回来；请重新导出，不要先用表格软件打开。",
  zerosLost: "有 {{n}} 个固定电话的区号被表格软件去掉了开头的 0。号码照原样保留，仍能认出是哪条线路。",
  decimalZeroCodes: "有 {{n}} 个编号被表格软件写成了以“.0”结尾，导入时去掉这一截。",
  twoTables: "下面还有第二张表，它的行也按第一张表的列名来读。请把两张表分成两个文件导入。",
  totalRow: "有 {{n}} 行是合计，不会导入。",
  trailingDelimiter: "每行末尾都有一个空列，不导入。",
  quotesBroken: "有 {{n}} 行的引号只开不关。",
  noHeader: "第一行看起来是数据，不是列名。",
  noRows: "表头下面没有数据。",
  noText: "文件是空的。",
  trimmedHeaders: "有 {{n}} 个列名前后带空格，已去掉。",
  nobodyNamed: "没有一列说明是谁买的。这些销售只计入全店，不会算到任何客户头上；如果有一列写着客户，请先指定它的含义。",
  namesAsCodes: "有 {{n}} 人只能凭姓名辨认；同名的人会被当作同一个人。",
  namesShared: "有 {{n}} 个电话或邮箱下出现了不止一个姓名，各按一位客户计算，姓名取最后一个。",
  statusUnread: "订单状态里有 {{n}} 种写法看不懂，这些行都按成交计算；没付款、已取消或已退款的，请先从文件里去掉。",
  phonesUnread:
    "有 {{n}} 个电话在店铺所在的国家或地区不是有效号码：会保留，但名单里不会用到。如果是别国的号码，请在导入前把店铺的国家或地区改过来（“设置”里也可以改），或者写上国家代码。",
  permissionUnread:
    "有 {{n}} 人关于可否联系的回答看不懂，可能是拒绝；不管对整个文件怎么回答，他们相应的渠道都保持“未知”。",
  refusalsUnread:
    "有 {{n}} 个单元格像是在说拒绝联系，却没有按拒绝来读。请给那一列选一个说明可否联系的含义，或者在文件里改好。",
  answersUnread: "已看过的部分里，有 {{n}} 个关于可否联系的回答看不懂。只给出这种回答的人，相应的渠道保持“未知”。",
  discountOff: "优惠没有再扣：看起来金额已经是实付。如果金额是优惠前的价格，请把优惠那一列的含义设为“优惠金额”。",
  discountIn: "优惠会从金额里扣掉，但文件里没有数字能证明金额是优惠前的。如果金额已经是实付，请不要导入优惠那一列。",
  discountPercents: "有 {{n}} 个按百分比写的折扣，不会计算。如果金额还没有扣掉折扣，请先在文件里算出实付金额。",
} satisfies Translation<typeof english>;
