export const schools = {}
