import type { ShippedRecipe } from "./shipped-recipe.ts";

/** 有赞 客户导出. Counts and sums are not taken in: the orders say more. */
export const YOUZAN_CUSTOMERS: ShippedRecipe = {
  id: "youzan-customers",
  title: "有赞 客户",
  source: "有赞",
  origin: "shopPlatform",
  needs: ["客户姓名|客户昵称", "客户手机号", "客户积分|是否会员"],
  columns: [
    ["客户姓名", "name"],
    ["客户昵称", "nickname"],
    ["客户手机号", "phone"],
    ["客户生日", "birthDay"],
    ["客户性别", "sex"],
    ["标签", "tags"],
    ["免费等级", "memberLevel"],
    ["客户积分", "own"],
    ["客户储值余额", "own"],
    ["导购员", "owner"],
    ["来源渠道", "acquiredBy"],
    ["成为会员时间|成为客户时间", "memberSince"],
  ],
  others:
    /^(?:是否会员|成长值|付费等级|权益卡|消费次数|消费金额|累计退款.*|笔单价|上次消费时间|分销员|企微好友|来源方式|成为会员店铺|公众号.*|最近浏览时间|微信地域|所属区域|指定时间.*)$/,
};
