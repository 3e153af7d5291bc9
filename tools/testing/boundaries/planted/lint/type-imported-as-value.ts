import { Injectable } from '@nestjs/common';

export type Decorator = ReturnType<typeof Injectable>;
