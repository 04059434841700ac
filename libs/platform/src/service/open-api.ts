import { Controller, Get, Injectable, type INestApplication } from '@nestjs/common';
import { ApiExcludeController, DocumentBuilder, SwaggerModule, type OpenAPIObject } from '@nestjs/swagger';
import { Public } from '../auth/policy';
import { withAnswers } from './open-api-answers';

/** Made on the first request: a process that nobody asks pays nothing. */
@Injectable()
export class OpenApiDocument {
  private make: (() => OpenAPIObject) | undefined;
  private made: OpenAPIObject | undefined;

  offer(make: () => OpenAPIObject): void {
    this.make = make;
  }

  get(): OpenAPIObject {
    if (!this.make) throw new Error('The OpenAPI document is asked for before the service started');
    return (this.made ??= this.make());
  }
}

@ApiExcludeController()
@Public()
@Controller()
export class OpenApiController {
  constructor(private readonly document: OpenApiDocument) {}

  @Get('openapi.json')
  read(): OpenAPIObject {
    return this.document.get();
  }
}

export function buildOpenApi(app: INestApplication, title: string, description: string): OpenAPIObject {
  const settings = new DocumentBuilder().setTitle(title).setDescription(description).setVersion('1').addBearerAuth().build();
  const document = SwaggerModule.createDocument(app, settings, {
    operationIdFactory: (controller, method) => `${controller.replace(/Controller$/, '')}_${method}`,
  });
  return withAnswers(document);
}
