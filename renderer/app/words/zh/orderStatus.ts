import type { orderStatus as english } from "../en/orderStatus.ts";
import type { Translation } from "../translation.ts";

export const orderStatus = {
  ask: "这些订单状态分别是什么意思？",
  value: "“{{value}}”",
  means: "“{{value}}”的意思",
  unsaid: "还没说明：按成交计算",
  fates: {
    sale: "成交",
    cancelled: "已取消或没付款：不导入",
    returned: "整单退货退款",
  },
} satisfies Translation<typeof english>;
