/** The few words of the desktop's own menu and dialogs, which stand outside the page. */
const ENGLISH = {
  file: "&File",
  open: "&Open…",
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
  fullScreen: "&Full screen",
  devTools: "&Developer tools",
  tables: "Tables (CSV)",
  allFiles: "All files",
};

export type DesktopWords = Readonly<Record<keyof typeof ENGLISH, string>>;

const CHINESE: DesktopWords = {
  file: "文件(&F)",
  open: "打开…(&O)",
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
  fullScreen: "全屏(&F)",
  devTools: "开发者工具(&D)",
  tables: "表格文件 (CSV)",
  allFiles: "所有文件",
};

/** The words for a system's language, such as `zh-CN` or `en-GB`. */
export function desktopWords(locale: string): DesktopWords {
  return locale.toLowerCase().startsWith("zh") ? CHINESE : ENGLISH;
}
