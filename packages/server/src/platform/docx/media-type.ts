/** The media type of Word files. */
export const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
