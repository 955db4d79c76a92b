import type { ShippedRecipe } from "./shipped-recipe.ts";

/** 会员卡 导出, and loyalty cards in English: one row a card. The card number is the customer's code, as sales name it; points and balance are kept as fields. */
export const LOYALTY_CARDS: ShippedRecipe = {
  id: "loyalty-cards",
  title: "会员卡",
  source: null,
  origin: "till",
  needs: [
    "会员卡号|卡号|会员编号|Card Number|Card No|Membership Number",
    "姓名|会员姓名|Name|Member Name|First Name",
    "积分|当前积分|可用积分|余额|储值余额|卡内余额|Points|Balance",
  ],
  columns: [
    ["会员卡号|卡号|会员编号|Card Number|Card No|Membership Number", "customerCode"],
    ["姓名|会员姓名|Name|Member Name", "name"],
    ["First Name", "given"],
    ["Last Name", "family"],
    ["手机号|手机号码|会员手机|手机|联系方式|Mobile|Phone", "phone"],
    ["固定电话", "phone2"],
    ["电子邮箱|邮箱|Email", "email"],
    ["性别|Gender|Sex", "sex"],
    ["生日|会员生日|出生日期|Birthday|Date of Birth", "birthDay"],
    ["会员等级|等级|会员级别|卡类型|会员等级ID|Tier|Level", "memberLevel"],
    ["积分|当前积分|可用积分|Points", "own"],
    ["余额|储值余额|卡内余额|余额(元)|Balance", "own"],
    ["开卡日期|办卡日期|开卡时间|入会日期|注册时间|创建时间|Join Date|Member Since|Joined", "memberSince"],
    ["开卡门店|开卡商家|Home Store", "own"],
    ["地址|联系地址|Address", "address"],
    ["推荐人|介绍人|Referrer", "referrer"],
    ["备注|Notes", "notes"],
  ],
  others:
    /^(?:序号|卡面号码|历史消费金额|累计消费.*|消费次数|最后消费.*|上次消费.*|到期.*|有效期.*|过期时间|状态|卡状态|密码|身份证.*|开卡商家ID|Total Spent|Visits|Last Visit|Expiry.*|Status)$/i,
};
