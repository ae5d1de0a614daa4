import { Component } from '@angular/core';

@Component({ selector: 'tt-client-page', template: '' })
export class ClientPage {}
