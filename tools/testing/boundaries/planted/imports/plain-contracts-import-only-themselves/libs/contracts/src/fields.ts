export const Text = 'text';
