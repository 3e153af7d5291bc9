import 'reflect-metadata';
import { startService } from '@freelance/service';
import { GatewayModule } from './gateway.module';
import { gatewayOptions } from './gateway.options';

void startService(GatewayModule, gatewayOptions);
