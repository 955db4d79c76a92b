/** Words on the papers of a wave: call sheets, reply forms, letters, labels, calendar entries. */
export const english = {
  callSheet: {
    title: (campaign: string, wave: string) => `${campaign} · ${wave} · calls`,
    script: "What to say",
    code: "Code",
    result: "Result",
    callAgain: "Call again",
    remark: "Remark",
    columns: { name: "Name", number: "Number", class: "Class", lastDay: "Last purchase", orders: "Orders" },
    results: {
      interested: ["A", "reached, interested"],
      notInterested: ["B", "reached, not interested"],
      callBack: ["C", "call back"],
      noAnswer: ["D", "no answer"],
      wrongNumber: ["E", "wrong number"],
      refused: ["F", "no more calls"],
    },
  },
  labels: { title: (campaign: string, wave: string) => `${campaign} · ${wave} · labels` },
  letters: { title: (campaign: string, wave: string) => `${campaign} · ${wave} · letters` },
  replyForm: {
    title: "Your reply",
    intro: "Tick what fits and send this page back. Thank you!",
    interest: "How interested are you?",
    interests: ["I would like to order", "I would like to know more", "Perhaps later", "Not for me"],
    question: "Your question",
    request: "What we can do for you",
    contact: "Has your number or address changed?",
    reachMe: "How may we reach you?",
    channels: { phone: "Phone", sms: "Text message", email: "E-mail", wechat: "WeChat", fax: "Fax", post: "Letter" },
    stop: "No more messages, please",
    returnPaths: "How to send it back",
    until: (day: string) => `Until ${day}`,
    code: "Please leave this code on the form",
    one: "tick one",
    several: "tick all that apply",
  },
  calendar: {
    all: "Campaigns",
    wave: (campaign: string, wave: string) => `${campaign}: ${wave}`,
    people: (count: number) => `${count} ${count === 1 ? "person" : "people"}`,
    closes: (campaign: string) => `${campaign}: the window closes`,
    verdict: (campaign: string) => `${campaign}: the verdict is due`,
  },
  salutation: {
    named: (title: string, family: string) => `${title} ${family}`,
    plain: (name: string) => name,
    nobody: "customer",
  },
};

export type PaperWords = typeof english;
