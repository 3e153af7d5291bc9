export const proofs = 0;
