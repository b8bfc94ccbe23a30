// @ts-check
export const figuresOfReports = async () => [];
