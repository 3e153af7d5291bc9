export const ops = async () => import('../ops/ops.js');
