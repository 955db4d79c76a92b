/** Names and places of nobody: common parts put together by chance, streets that are on no map. */
export const CHINESE = {
  family: [..."王李张刘陈杨黄赵周吴徐孙马朱胡郭何林罗高郑梁谢宋唐许邓冯韩曹"],
  female: [..."芳娜敏静丽艳娟霞玲桂英华慧巧美雅云莲真雪荣爱妹香月莺媛瑞凡佳嘉琼欣怡晨"],
  male: [..."伟强磊军勇杰涛明超刚平辉鹏飞斌波宇浩凯健俊帆旭宁安博建海毅峰志豪晨"],
  places: [
    { province: "浙江", city: "杭州", districts: ["西湖区", "上城区", "拱墅区"], postcode: "310000" },
    { province: "浙江", city: "宁波", districts: ["海曙区", "鄞州区"], postcode: "315000" },
    { province: "上海", city: "上海", districts: ["徐汇区", "静安区", "浦东新区"], postcode: "200000" },
    { province: "江苏", city: "苏州", districts: ["姑苏区", "吴中区"], postcode: "215000" },
    { province: "江苏", city: "南京", districts: ["鼓楼区", "玄武区"], postcode: "210000" },
  ],
  streets: ["茶香路", "晨露街", "听雨巷", "半山路", "云栖里", "青瓷路"],
  firms: ["晨光设计", "远帆物流", "白鹭软件", "青禾文化", "松间酒店", "半亩书店", "和畅科技", "知更餐饮"],
  firmEnding: "有限公司",
} as const;

export const LATIN = {
  family:
    "Abbott Barnes Calder Dawson Ellery Farrow Gibbs Harlow Ivers Jarvis Keaton Lowry Marlow Norwood Osgood Parrish Quill Radley Selby Thorne Usher Vickers Whitlow Yardley".split(
      " ",
    ),
  female:
    "Ada Beth Clara Dora Edith Flora Grace Hazel Iris Jane Kate Lena Mabel Nora Olive Pearl Rose Susan Tess Vera".split(
      " ",
    ),
  male: "Abel Boyd Cecil Dean Ernest Floyd Glen Hugh Ivan Jack Karl Leon Miles Ned Oscar Perry Ralph Seth Theo Wade".split(
    " ",
  ),
  places: [
    { province: "Oregon", city: "Portland", districts: ["Pearl", "Hawthorne", "Alberta"], postcode: "97200" },
    { province: "Washington", city: "Seattle", districts: ["Ballard", "Fremont"], postcode: "98100" },
    { province: "California", city: "Oakland", districts: ["Rockridge", "Temescal"], postcode: "94600" },
    { province: "Colorado", city: "Denver", districts: ["Highland", "Baker"], postcode: "80200" },
  ],
  streets: ["Kettle Lane", "Saucer Street", "Leaf Row", "Mill Yard", "Copper Court", "Steam Alley"],
  firms: [
    "Bluebird Design",
    "Northgate Freight",
    "Heron Software",
    "Greenfield Press",
    "Pinewood Inn",
    "Lantern Books",
  ],
  firmEnding: " Ltd",
} as const;

/** Area codes whose numbers 555-0100 to 555-0199 are kept free for stories. */
export const AREA_CODES = [
  202, 203, 206, 212, 213, 214, 215, 216, 303, 305, 312, 313, 314, 315, 404, 405, 412, 415, 503, 504, 512, 513, 602,
  612, 614, 615, 617, 619, 702, 703,
] as const;

/** What the shop calls things, in the language of its books. */
export interface Terms {
  readonly shop: string;
  readonly till: string;
  readonly webshop: string;
  readonly channels: readonly [string, string, string];
  readonly stores: readonly string[];
  readonly staff: readonly string[];
  readonly sexes: readonly [string, string];
  readonly kinds: readonly [string, string];
  readonly acquired: readonly string[];
  readonly referred: string;
  readonly levels: readonly [string, string, string];
  readonly drinks: { readonly field: string; readonly values: readonly string[] };
  readonly tags: readonly string[];
  readonly promotions: readonly [string, string, string];
  readonly voucher: string;
  readonly campaigns: readonly string[];
  readonly basis: string;
  readonly enquiries: readonly string[];
  readonly complaints: readonly string[];
  readonly praise: readonly string[];
  readonly segments: readonly { readonly name: string; readonly note: string }[];
}

export const TERMS: Readonly<Record<"en" | "zh", Terms>> = {
  en: {
    shop: "Sample shop",
    till: "Till",
    webshop: "Web shop",
    channels: ["Shop", "Web", "App"],
    stores: ["Lakeside", "Old Town", "Station"],
    staff: ["Ann", "Ben", "Cora", "Dan", "Eve"],
    sexes: ["Female", "Male"],
    kinds: ["Person", "Company"],
    acquired: ["Staff", "Advertising", "Promotion", "Event", "Till", "Web"],
    referred: "Referral",
    levels: ["Gold", "Silver", "Bronze"],
    drinks: { field: "Favourite drink", values: ["Tea", "Coffee", "Both"] },
    tags: ["tasting evenings", "gifts", "office", "decaf", "teaware"],
    promotions: ["Mid-Autumn", "November offers", "Spring Festival"],
    voucher: "Voucher",
    campaigns: ["New harvest", "Summer cold brew", "Mid-Autumn gifts", "We miss you", "Spring Festival gifts"],
    basis: "Membership form: address given for the shop's letters; other channels as ticked on it",
    enquiries: ["Asked about gift boxes", "Asked for a brewing class", "Asked about beans for the office"],
    complaints: ["The parcel came late", "The teapot's lid was chipped"],
    praise: ["Praised the Longjing to friends", "Wrote a kind review"],
    segments: [
      { name: "Best customers going quiet", note: "Well above the cut, and away longer than they usually are." },
      { name: "Bought gifts last year, not yet this year", note: "For the letter before Mid-Autumn." },
    ],
  },
  zh: {
    shop: "示范店",
    till: "收银系统",
    webshop: "网上商城",
    channels: ["门店", "网店", "小程序"],
    stores: ["湖滨店", "老街店", "车站店"],
    staff: ["小安", "小白", "小程", "小丁", "小叶"],
    sexes: ["女", "男"],
    kinds: ["个人", "单位"],
    acquired: ["店员介绍", "广告", "促销", "活动", "收银台", "网店"],
    referred: "老客户推荐",
    levels: ["金卡", "银卡", "铜卡"],
    drinks: { field: "爱喝", values: ["茶", "咖啡", "都喝"] },
    tags: ["品茶会", "送礼", "办公室", "低因", "茶具"],
    promotions: ["中秋", "双十一", "春节"],
    voucher: "代金券",
    campaigns: ["新茶上市", "夏日冷萃", "中秋礼盒", "好久不见", "春节年礼"],
    basis: "会员登记表：留地址用于寄信，其他渠道以勾选为准",
    enquiries: ["询问礼盒", "询问冲泡课", "询问办公室用豆"],
    complaints: ["快递晚到", "壶盖有磕碰"],
    praise: ["向朋友推荐龙井", "写了好评"],
    segments: [
      { name: "正在变安静的好客户", note: "价值在线上，却比平常久没来了。" },
      { name: "去年买过礼盒，今年还没买", note: "中秋前的那封信用。" },
    ],
  },
};
