import { describe, expect, it } from "vitest";
import { chineseUnits } from "../../../core/import/chinese-units.ts";
import { AddressReader } from "../../../core/import/place-of-address.ts";

const reader = new AddressReader("CN");

/** `province city district`, `-` for what is not said. */
function where(address: string, near: readonly string[] = []): string {
  const { province, city, district } = reader.placeOf(address, near);
  return [province, city, district].map((name) => name || "-").join(" ");
}

describe("province, city and district of an address", () => {
  it.each([
    ["广东省广州市天河区体育西路103号", "广东省 广州市 天河区"],
    ["广州市天河区体育西路103号", "广东省 广州市 天河区"],
    ["天河区体育西路103号", "广东省 广州市 天河区"],
    ["广东天河区体育西路", "广东省 广州市 天河区"],
    ["广东广州天河区体育西路", "广东省 广州市 天河区"],
    ["广东省 广州市 天河区 体育西路 103 号", "广东省 广州市 天河区"],
    ["广东省-广州市-天河区-体育西路", "广东省 广州市 天河区"],
    ["收货地址：广东省，广州市，天河区", "广东省 广州市 天河区"],
    ["中国广东省广州市天河区", "广东省 广州市 天河区"],
    ["510620 广东省广州市天河区", "广东省 广州市 天河区"],
    ["廣東省廣州市天河區體育西路", "广东省 广州市 天河区"],
    ["上海浦东新区世纪大道1号", "上海市 上海市 浦东新区"],
    ["上海市浦东新区世纪大道1号", "上海市 上海市 浦东新区"],
    ["上海市市辖区浦东新区", "上海市 上海市 浦东新区"],
    ["北京市北京市朝阳区建国路88号", "北京市 北京市 朝阳区"],
    ["北京朝阳区建国路88号", "北京市 北京市 朝阳区"],
    ["重庆市忠县忠州镇", "重庆市 重庆市 忠县"],
    ["内蒙古呼和浩特市新城区", "内蒙古自治区 呼和浩特市 新城区"],
    ["内蒙古自治区锡林郭勒盟锡林浩特市", "内蒙古自治区 锡林郭勒盟 锡林浩特市"],
    ["新疆石河子市北四路", "新疆维吾尔自治区 石河子市 -"],
    ["新疆乌鲁木齐天山区", "新疆维吾尔自治区 乌鲁木齐市 天山区"],
    ["湖北省仙桃市沙嘴街道", "湖北省 仙桃市 -"],
    ["湖北恩施州利川市", "湖北省 恩施土家族苗族自治州 利川市"],
    ["海南省乐东县抱由镇", "海南省 乐东黎族自治县 -"],
    ["海南省乐东黎族自治县抱由镇", "海南省 乐东黎族自治县 -"],
    ["东莞市南城街道", "广东省 东莞市 -"],
    ["江苏昆山玉山镇", "江苏省 苏州市 昆山市"],
    ["江苏省昆山市玉山镇", "江苏省 苏州市 昆山市"],
    ["义乌市稠城街道", "浙江省 金华市 义乌市"],
    ["浙江义乌国际商贸城", "浙江省 金华市 义乌市"],
    ["杭州文三路100号", "浙江省 杭州市 -"],
    ["吉林市昌邑区解放北路", "吉林省 吉林市 昌邑区"],
    ["吉林省吉林市昌邑区", "吉林省 吉林市 昌邑区"],
    ["河北区中山路", "天津市 天津市 河北区"],
    ["香港特别行政区九龙弥敦道", "香港特别行政区 - -"],
  ])("%s: %s", (address, place) => {
    expect(where(address)).toBe(place);
  });

  it.each([
    ["北京市崇文区崇文门外大街", "北京市 北京市 东城区"],
    ["上海市闸北区共和新路", "上海市 上海市 静安区"],
    ["上海南汇区惠南镇", "上海市 上海市 浦东新区"],
    ["湖北省襄樊市襄城区", "湖北省 襄阳市 襄城区"],
    ["山东省莱芜市", "山东省 济南市 莱芜区"],
    ["杭州市萧山市城厢镇", "浙江省 杭州市 萧山区"],
    ["北京市密云县", "北京市 北京市 密云区"],
    ["广州市东山区", "广东省 广州市 越秀区"],
    ["深圳市龙华新区民治街道", "广东省 深圳市 龙华区"],
    ["贵州省毕节地区", "贵州省 毕节市 -"],
    ["苏州市吴江市松陵镇", "江苏省 苏州市 吴江区"],
  ])("by an older name, %s: %s", (address, place) => {
    expect(where(address)).toBe(place);
  });

  it.each([
    ["朝阳区建国路88号", "of Beijing or Changchun"],
    ["鼓楼区中山北路", "of four cities"],
    ["西湖区文三路", "of Hangzhou or Nanchang"],
    ["南京东路100号", "a road of Shanghai"],
    ["北京西路12号", "a road"],
    ["河南中路", "a road"],
    ["中山路1号", "a road"],
    ["中山大学南校区5号", "a university"],
    ["北京饭店1号楼", "an hotel"],
    ["太原街10号", "a street of Shenyang"],
    ["广东省杭州市西湖区", "of two provinces"],
    ["高新区科技路", "many have one"],
    ["5 High Street, London", "not Chinese"],
    ["", "nothing"],
    ["张三", "a name"],
    ["自提", "no address"],
  ])("says nothing of %s: %s", (address) => {
    expect(where(address)).toBe("- - -");
  });

  it("goes no further than is certain", () => {
    expect(where("河北省新华区")).toBe("河北省 - -");
    expect(where("上海南京东路100号")).toBe("上海市 上海市 -");
    expect(where("苏州市工业园区星湖街")).toBe("江苏省 苏州市 -");
    expect(where("北京市朝阳门内大街")).toBe("北京市 北京市 -");
  });

  it("lets the other columns of the row decide, and never contradicts them", () => {
    expect(where("朝阳区建国路88号", ["北京市"])).toBe("北京市 北京市 朝阳区");
    expect(where("朝阳区建国路88号", ["吉林", "长春"])).toBe("吉林省 长春市 朝阳区");
    expect(where("浦东新区世纪大道1号", ["上海"])).toBe("上海市 上海市 浦东新区");
    expect(where("浦东新区世纪大道1号", ["北京市"])).toBe("- - -");
  });

  it("takes a district alone for a Chinese one only where addresses are Chinese", () => {
    expect(new AddressReader("TW").placeOf("大安区新生南路")).toEqual({ province: "", city: "", district: "" });
  });

  it("finds every place of the list by its whole address, and says nothing of it that is wrong without its province", () => {
    const { cities, districts } = chineseUnits();
    for (const { province, city, district } of [...cities, ...districts]) {
      const tail = "人民路1号";
      const whole = [province, city === province ? "" : city, district].join("");
      expect(where(whole + tail)).toBe(`${province} ${city} ${district || "-"}`);
      const found = reader.placeOf([city, district].join("") + tail);
      expect([province, ""]).toContain(found.province);
      expect([city, ""]).toContain(found.city);
    }
  });
});
