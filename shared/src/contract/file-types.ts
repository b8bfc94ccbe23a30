/** The kinds of files that are sent and answered, as a person calls them. Nothing that a browser would run is one of them. */
export const fileTypes = {
  'image/png': 'PNG 图片',
  'image/jpeg': 'JPG 图片',
  'image/webp': 'WebP 图片',
  'application/pdf': 'PDF 文件',
  'text/calendar': '日历文件',
  'text/plain': '文本文件',
  'text/csv': 'CSV 表格',
  'application/json': 'JSON 文件',
  'application/vnd.ms-excel': 'Excel 表格（xls）',
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': 'Excel 表格（xlsx）',
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': 'Word 文件（docx）',
  'video/mp4': 'MP4 视频',
} as const;

export type FileType = keyof typeof fileTypes;
