export const service = 'job service';
