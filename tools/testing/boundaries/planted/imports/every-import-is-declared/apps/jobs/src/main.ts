// Installed, but only because another package needs it.
import * as tslib from 'tslib';
import { nothing } from 'a-package-nobody-wrote';

export const used = [tslib, nothing];
