export const say = 0;
