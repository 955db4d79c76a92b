import type { ShippedRecipe } from "./shipped-recipe.ts";

/** 呼叫中心、客户热线 通话记录, and call logs in English: each call becomes a contact of its caller; of a call we made, of who was called. */
export const HOTLINE_CALLS: ShippedRecipe = {
  id: "hotline-calls",
  title: "热线通话记录",
  source: null,
  origin: "hotline",
  needs: [
    "主叫号码|主叫|来电号码|客户号码|Caller|Caller Number|From|Caller ID",
    "通话开始时间|开始时间|呼叫时间|来电时间|通话时间|时间|Start Time|Call Time|Date/Time|Date",
    "通话时长|时长|通话时长(秒)|Duration|Talk Time|Duration (s)",
  ],
  columns: [
    ["主叫号码|主叫|来电号码|客户号码|Caller|Caller Number|From|Caller ID", "phone"],
    ["被叫号码|被叫|Called|Callee|To|Called Number", "callTo"],
    ["客户姓名|姓名|Caller Name|Customer Name", "name"],
    ["通话开始时间|开始时间|呼叫时间|来电时间|通话时间|时间|Start Time|Call Time|Date/Time|Date", "callDay"],
    ["呼叫类型|通话类型|呼叫方向|来去电|Direction|Call Type|Type", "callDirection"],
    ["通话时长|时长|通话时长(秒)|Duration|Talk Time|Duration (s)", "callSeconds"],
    ["坐席姓名|坐席|客服|接听人|用户名|坐席编号|Agent|Agent Name|Answered By", "callStaff"],
    ["通话小结|备注|来电内容|咨询内容|问题|小结|Notes|Summary|Reason|Disposition", "callNote"],
  ],
  others:
    /^(?:分机号|通道|状态|客户编号|坐席编号|接通状态|通话结果|结束时间|振铃时长|等待时长|录音.*|满意度|技能组|归属地|序号|流水号|Call ID|Status|End Time|Queue|Ring Time|Wait Time|Recording.*|Extension|Cost)$/i,
};
