import { xoroshiro128plus } from "pure-rand/generator/xoroshiro128plus";
import { uniformInt } from "pure-rand/distribution/uniformInt";
import { decoderOf } from "../../../core/import/decoder.ts";
import type { ImportMapping } from "../../../core/model/mapping.ts";

type Encoding = ImportMapping["encoding"];

/** A file whose encoding is known. */
export interface LetteredFile {
  readonly name: string;
  readonly encoding: Encoding;
  readonly bytes: Uint8Array;
}

type Language = "simplified" | "traditional" | "japanese" | "korean" | "western";

interface Words {
  readonly headers: readonly string[];
  readonly families: readonly string[];
  readonly given: readonly string[];
  readonly cities: readonly string[];
  readonly notes: readonly string[];
}

const split = (text: string): readonly string[] => text.split(" ");

/** What stands in the lists of shops of five kinds: words as people there write them. */
const WORDS: Readonly<Record<Language, Words>> = {
  simplified: {
    headers: split("会员编号 姓名 电话 城市 消费日期 金额 备注 商品 门店 支付方式 生日 地址"),
    families: split(
      "王 李 张 刘 陈 杨 黄 赵 周 吴 徐 孙 马 朱 胡 郭 何 高 林 郑 欧阳 谢 许 韩 冯 邓 曹 彭 曾 肖 田 董 袁 潘",
    ),
    given: split(
      "伟 芳 娜 秀英 敏 静 丽 强 磊 军 洋 勇 艳 杰 娟 涛 明 超 秀兰 霞 平 刚 桂英 小红 志强 建国 雨桐 子涵 欣怡 浩然 梓萱",
    ),
    cities: split(
      "上海 北京 广州 深圳 杭州 南京 成都 武汉 西安 重庆 苏州 天津 长沙 郑州 青岛 沈阳 宁波 东莞 无锡 昆明",
    ),
    notes: split("老客户 生日送券 不吃辣 微信下单 周末来店 会员日 退货一次 要发票 喜欢靠窗 送货上门 介绍朋友 已注销"),
  },
  traditional: {
    headers: split("會員編號 姓名 電話 城市 消費日期 金額 備註 商品 門市 付款方式 生日 地址"),
    families: split("陳 林 黃 張 李 王 吳 劉 蔡 楊 許 鄭 謝 郭 洪 邱 曾 廖 賴 徐 周 葉 蘇 莊 呂 江 何 蕭 羅 高"),
    given: split("家豪 淑芬 志明 美玲 俊傑 雅婷 宗翰 怡君 建宏 麗華 冠宇 佳穎 承恩 詩涵 國華 秀英 文雄 玉蘭 淑貞 偉倫"),
    cities: split("臺北 高雄 臺中 臺南 桃園 新竹 基隆 嘉義 屏東 宜蘭 花蓮 香港 九龍 澳門 新北 彰化"),
    notes: split("老客戶 生日送券 不吃辣 網路下單 週末來店 會員日 退貨一次 需要發票 喜歡靠窗 宅配到府 介紹朋友 已停用"),
  },
  japanese: {
    headers: split("会員番号 氏名 電話番号 市区町村 購入日 金額 備考 商品名 店舗 支払方法 誕生日 住所 フリガナ"),
    families: split(
      "佐藤 鈴木 高橋 田中 伊藤 渡辺 山本 中村 小林 加藤 吉田 山田 佐々木 山口 松本 井上 木村 林 斎藤 清水",
    ),
    given: split(
      "さくら 陽菜 結衣 翔太 健一 ひろし 美咲 大輔 真由美 直樹 愛 拓也 恵子 誠 ゆかり 和也 明日香 隆 洋子 ケンタ",
    ),
    cities: split("東京都 大阪市 横浜市 名古屋市 札幌市 福岡市 神戸市 京都市 さいたま市 広島市 仙台市 千葉市 北九州市"),
    notes: split(
      "常連のお客様 ポイント利用 アレルギーあり メール希望 週末のみ クーポン送付 返品あり 領収書必要 テーブル席 お届け済み",
    ),
  },
  korean: {
    headers: split("회원번호 이름 전화번호 도시 구매일 금액 비고 상품명 매장 결제수단 생일 주소"),
    families: split("김 이 박 최 정 강 조 윤 장 임 한 오 서 신 권 황 안 송 류 홍"),
    given: split("민준 서연 지훈 수빈 예은 도윤 하준 지우 현우 지민 은지 성호 미영 영수 혜진 동현 유진 정희 상철 소영"),
    cities: split("서울 부산 인천 대구 대전 광주 수원 울산 창원 고양 용인 청주 전주 천안 제주"),
    notes: split("단골손님 생일쿠폰 매운음식안됨 카톡주문 주말방문 회원의날 반품한번 영수증필요 창가좌석 배송완료"),
  },
  western: {
    headers: split("Kundennr Prénom Straße Téléphone Ville Année Montant Größe Observação Naïveté Código Dirección"),
    families: split(
      "Müller Schäfer Köhler Weiß François Lefèvre Núñez García Gonçalves Sørensen Åkesson Björk Brontë Smith Jones Dupont Rossi",
    ),
    given: split(
      "Jürgen Käthe Zoë André Hélène José María João Søren Åsa Anna Peter Inès Renée Günther Françoise Iñigo Lucía",
    ),
    cities: split(
      "Köln München Zürich Besançon Orléans Málaga Córdoba São-Paulo Coimbra Århus Malmö Tromsø Paris Berlin London Genève",
    ),
    notes: split(
      "fidèle Stammgast größere-Menge très-bien mañana à-livrer “VIP” 5€-Gutschein été über-50 señora weiß-nicht déjà-vu 10–20",
    ),
  },
};

const WRITTEN: Readonly<Record<Language, readonly Encoding[]>> = {
  simplified: ["utf-8", "gb18030", "gb18030", "utf-16le", "utf-16be"],
  traditional: ["utf-8", "big5", "big5", "utf-16le", "gb18030"],
  japanese: ["utf-8", "shift_jis", "shift_jis", "utf-16le", "utf-16be"],
  korean: ["utf-8", "euc-kr", "euc-kr", "utf-16le"],
  western: ["utf-8", "windows-1252", "windows-1252", "utf-16le"],
};
const LANGUAGES = ["simplified", "traditional", "japanese", "korean", "western"] as const;
const DELIMITERS = [",", ",", ";", "\t", "|"];
const LINE_ENDS = ["\r\n", "\r\n", "\n", "\r"];

/**
 * Lists of customers and sales in the five kinds of writing and every encoding they are stored in, with and without byte order marks, with any line
 * end and delimiter, of two rows to three hundred, some with English names of columns: only few cells then tell the encoding. The same seed gives the same files.
 */
export function* letteredFiles(count: number, seed: number): Generator<LetteredFile> {
  const generator = xoroshiro128plus(seed);
  const below = (limit: number): number => uniformInt(generator, 0, limit - 1);
  const pick = <T>(from: readonly T[]): T => from[below(from.length)]!;
  for (let file = 0; file < count; file++) {
    const language = pick(LANGUAGES);
    const encoding = pick(WRITTEN[language]);
    const rows = 2 + below(pick([8, 40, 300]));
    const text = tableText(WORDS[language], rows, below, pick);
    const hasMark = encoding.startsWith("utf") && below(2) === 0;
    const name = `${file} ${language} ${encoding}${hasMark ? " with a mark" : ""}, ${rows} rows`;
    yield { name, encoding, bytes: encoded((hasMark ? "\ufeff" : "") + text, encoding) };
  }
}

function tableText(
  words: Words,
  rows: number,
  below: (limit: number) => number,
  pick: <T>(from: readonly T[]) => T,
): string {
  const delimiter = pick(DELIMITERS);
  const lineEnd = pick(LINE_ENDS);
  const isEnglish = below(5) === 0;
  const names = isEnglish ? ["id", "name", "phone", "city", "amount", "note"] : pickSome(words.headers, pick);
  const lines = [names.join(delimiter)];
  for (let row = 0; row < rows; row++) {
    const person = pick(words.families) + (words === WORDS.western ? " " : "") + pick(words.given);
    const note = below(3) === 0 ? pick(words.notes) : "";
    const phone = `1${String(3_000_000_000 + below(1_000_000_000))}`;
    lines.push(
      [`K${below(100_000)}`, person, phone, pick(words.cities), (below(90_000) / 100).toFixed(2), note].join(delimiter),
    );
  }
  return lines.join(lineEnd) + lineEnd;
}

function pickSome(from: readonly string[], pick: <T>(from: readonly T[]) => T): string[] {
  return Array.from({ length: 6 }, () => pick(from));
}

function encoded(text: string, encoding: Encoding): Uint8Array {
  if (encoding === "utf-8") return new TextEncoder().encode(text);
  if (encoding === "utf-16le" || encoding === "utf-16be") {
    const bytes = new DataView(new ArrayBuffer(text.length * 2));
    for (let i = 0; i < text.length; i++) bytes.setUint16(i * 2, text.charCodeAt(i), encoding === "utf-16le");
    return new Uint8Array(bytes.buffer);
  }
  const letters = lettersOf(encoding);
  const bytes: number[] = [];
  for (const letter of text) {
    const stored = letter < "\u0080" ? [letter.charCodeAt(0)] : letters.get(letter);
    if (stored === undefined) throw new Error(`${encoding} has no ${letter}`);
    bytes.push(...stored);
  }
  return Uint8Array.from(bytes);
}

const known = new Map<Encoding, ReadonlyMap<string, readonly number[]>>();

/** Every letter of an encoding of one or two bytes, by turning its decoder around. */
function lettersOf(encoding: Encoding): ReadonlyMap<string, readonly number[]> {
  const before = known.get(encoding);
  if (before !== undefined) return before;
  const letters = new Map<string, readonly number[]>();
  const take = (bytes: readonly number[]): void => {
    const text = decoderOf(encoding).decode(Uint8Array.from(bytes));
    if (text.length === 1 && text !== "\ufffd" && !letters.has(text)) letters.set(text, bytes);
  };
  for (let lead = 0x80; lead <= 0xff; lead++) {
    take([lead]);
    for (let trail = 0x40; trail <= 0xfe; trail++) take([lead, trail]);
  }
  known.set(encoding, letters);
  return letters;
}
