/** Prefectures that were renamed or became part of another one; the district too where they became one. */
export const OLD_CITIES: Readonly<Record<string, readonly [city: string, district?: string]>> = {
  襄樊市: ["襄阳市"],
  思茅市: ["普洱市"],
  思茅地区: ["普洱市"],
  莱芜市: ["济南市", "莱芜区"],
  淮阴市: ["淮安市"],
  万县市: ["重庆市", "万州区"],
  涪陵市: ["重庆市", "涪陵区"],
  黔江地区: ["重庆市", "黔江区"],
  荆沙市: ["荆州市"],
};

/**
 * Districts that became part of another one since about 2000, by their city. Those that were only renamed from county or city to
 * district are found by their stem (萧山市, now 萧山区); those that were divided are left out.
 */
export const OLD_DISTRICTS: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  北京市: { 崇文区: "东城区", 宣武区: "西城区", 通县: "通州区" },
  天津市: { 塘沽区: "滨海新区", 汉沽区: "滨海新区", 大港区: "滨海新区", 蓟县: "蓟州区" },
  上海市: { 卢湾区: "黄浦区", 南市区: "黄浦区", 闸北区: "静安区", 南汇区: "浦东新区", 南汇县: "浦东新区" },
  重庆市: { 双桥区: "大足区", 万盛区: "綦江区", 开县: "开州区" },
  石家庄市: { 桥东区: "长安区" },
  保定市: { 新市区: "竞秀区", 北市区: "莲池区", 南市区: "莲池区" },
  南京市: { 下关区: "鼓楼区", 白下区: "秦淮区", 大厂区: "六合区" },
  无锡市: { 崇安区: "梁溪区", 南长区: "梁溪区", 北塘区: "梁溪区" },
  苏州市: { 平江区: "姑苏区", 沧浪区: "姑苏区", 金阊区: "姑苏区" },
  常州市: { 戚墅堰区: "武进区" },
  扬州市: { 维扬区: "邗江区" },
  徐州市: { 九里区: "鼓楼区" },
  杭州市: { 下城区: "拱墅区" },
  宁波市: { 江东区: "鄞州区", 鄞县: "鄞州区" },
  青岛市: { 四方区: "市北区", 胶南市: "黄岛区" },
  广州市: { 东山区: "越秀区", 芳村区: "荔湾区", 萝岗区: "黄埔区" },
  福州市: { 长乐市: "长乐区" },
  西安市: { 户县: "鄠邑区" },
  成都市: { 郫县: "郫都区" },
  哈尔滨市: { 动力区: "香坊区", 太平区: "道外区" },
  芜湖市: { 三山区: "弋江区", 新芜区: "镜湖区", 马塘区: "弋江区" },
};
