/** What the sample shop sells. */
export interface Good {
  readonly code: string;
  readonly en: string;
  readonly zh: string;
  /** Index in CATEGORIES. */
  readonly category: number;
  /** List price in units of currency. */
  readonly price: number;
}

export const CATEGORIES = [
  { en: "Tea/Green", zh: "茶/绿茶" },
  { en: "Tea/Black", zh: "茶/红茶" },
  { en: "Tea/Oolong", zh: "茶/乌龙" },
  { en: "Tea/Pu'er", zh: "茶/普洱" },
  { en: "Coffee/Beans", zh: "咖啡/咖啡豆" },
  { en: "Coffee/Drinks", zh: "咖啡/现制" },
  { en: "Ware", zh: "器具" },
  { en: "Gifts", zh: "礼盒" },
] as const;

export const GIFTS = 7;

function good(code: string, category: number, price: number, en: string, zh: string): Good {
  return { code, category, price, en, zh };
}

export const GOODS: readonly Good[] = [
  good("G101", 0, 128, "Longjing 50 g", "龙井 50 克"),
  good("G102", 0, 298, "Longjing, before the rains, 50 g", "明前龙井 50 克"),
  good("G103", 0, 88, "Biluochun 50 g", "碧螺春 50 克"),
  good("G104", 0, 45, "Jasmine tea 100 g", "茉莉花茶 100 克"),
  good("B201", 1, 96, "Keemun 100 g", "祁门红茶 100 克"),
  good("B202", 1, 168, "Jinjunmei 50 g", "金骏眉 50 克"),
  good("B203", 1, 58, "Breakfast tea, 25 bags", "早餐红茶 25 包"),
  good("O301", 2, 138, "Tieguanyin 100 g", "铁观音 100 克"),
  good("O302", 2, 228, "Da Hong Pao 50 g", "大红袍 50 克"),
  good("O303", 2, 118, "Dong Ding oolong 75 g", "冻顶乌龙 75 克"),
  good("P401", 3, 188, "Ripe pu'er cake 357 g", "熟普洱茶饼 357 克"),
  good("P402", 3, 468, "Aged pu'er cake 357 g", "陈年普洱茶饼 357 克"),
  good("P403", 3, 66, "Tangerine pu'er, 8 pieces", "小青柑 8 颗"),
  good("C501", 4, 78, "House blend 250 g", "招牌拼配豆 250 克"),
  good("C502", 4, 98, "Yunnan, washed, 250 g", "云南水洗豆 250 克"),
  good("C503", 4, 128, "Yirgacheffe 250 g", "耶加雪菲 250 克"),
  good("C504", 4, 118, "Decaf 250 g", "低因咖啡豆 250 克"),
  good("C505", 4, 268, "House blend 1 kg", "招牌拼配豆 1 公斤"),
  good("D601", 5, 22, "Americano", "美式咖啡"),
  good("D602", 5, 28, "Latte", "拿铁"),
  good("D603", 5, 30, "Cold brew", "冷萃"),
  good("D604", 5, 32, "Osmanthus latte", "桂花拿铁"),
  good("D605", 5, 26, "Tea with fresh milk", "鲜奶茶"),
  good("W701", 6, 158, "Gaiwan, white porcelain", "白瓷盖碗"),
  good("W702", 6, 398, "Yixing teapot", "紫砂壶"),
  good("W703", 6, 268, "Hand grinder", "手摇磨豆机"),
  good("W704", 6, 188, "Pour-over set", "手冲套装"),
  good("W705", 6, 36, "Filter papers, 100 sheets", "滤纸 100 张"),
  good("N801", 7, 368, "Tea gift box", "茶叶礼盒"),
  good("N802", 7, 688, "Grand tea gift box", "尊享茶礼"),
  good("N803", 7, 198, "Coffee gift set", "咖啡礼盒"),
  good("N804", 7, 258, "Mooncakes with tea", "月饼茶礼"),
];

/** The goods of each category, as indices in GOODS. */
export const BY_CATEGORY: readonly (readonly number[])[] = CATEGORIES.map((_, category) =>
  GOODS.flatMap((item, i) => (item.category === category ? [i] : [])),
);
