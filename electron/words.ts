/** The few words of the desktop's own menu and dialogs, which stand outside the page. */
const ENGLISH = {
  file: "&File",
  open: "&Open…",
  lock: "&Lock the workspace",
  quit: "&Quit",
  edit: "&Edit",
  undo: "&Undo",
  redo: "&Redo",
  cut: "Cu&t",
  copy: "&Copy",
  paste: "&Paste",
  selectAll: "Select &all",
  find: "&Search and commands",
  settings: "&Settings",
  view: "&View",
  zoomIn: "Zoom &in",
  zoomOut: "Zoom &out",
  zoomReset: "&Actual size",
  present: "&Mask customers (presentation)",
  fullScreen: "&Full screen",
  devTools: "&Developer tools",
  tables: "Tables (CSV, Excel, OpenDocument)",
  allFiles: "All files",
  chooseFolder: "Choose a folder for the second copy",
  notAnswering: "Regulars is not answering.",
  notAnsweringDetail: "It may be busy with something large. What was saved is safe either way.",
  wait: "Wait",
  startPageAgain: "Start again",
  gaveUp: "Regulars cannot go on.",
  gaveUpDetail:
    "It stopped several times within a few minutes and is closed now. What was saved is safe. Start it again; if it stops again, update Regulars or use another computer with your backup.",
};

export type DesktopWords = Readonly<Record<keyof typeof ENGLISH, string>>;

const CHINESE: DesktopWords = {
  file: "文件(&F)",
  open: "打开…(&O)",
  lock: "锁定工作区(&L)",
  quit: "退出(&Q)",
  edit: "编辑(&E)",
  undo: "撤销(&U)",
  redo: "重做(&R)",
  cut: "剪切(&T)",
  copy: "复制(&C)",
  paste: "粘贴(&P)",
  selectAll: "全选(&A)",
  find: "搜索与命令(&S)",
  settings: "设置(&S)",
  view: "视图(&V)",
  zoomIn: "放大(&I)",
  zoomOut: "缩小(&O)",
  zoomReset: "实际大小(&A)",
  present: "遮住客户信息（演示）(&M)",
  fullScreen: "全屏(&F)",
  devTools: "开发者工具(&D)",
  tables: "表格文件 (CSV、Excel、OpenDocument)",
  allFiles: "所有文件",
  chooseFolder: "选择存放第二份副本的文件夹",
  notAnswering: "熟客没有响应。",
  notAnsweringDetail: "它可能正在处理大量数据。无论如何，已保存的内容都是安全的。",
  wait: "等待",
  startPageAgain: "重新载入",
  gaveUp: "熟客无法继续运行。",
  gaveUpDetail:
    "它在几分钟内多次停止，现已关闭。已保存的内容都是安全的。请重新启动；如果再次停止，请更新熟客，或用备份在另一台电脑上打开。",
};

/** The words for a system's language, such as `zh-CN` or `en-GB`. */
export function desktopWords(locale: string): DesktopWords {
  return locale.toLowerCase().startsWith("zh") ? CHINESE : ENGLISH;
}
