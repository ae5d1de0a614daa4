import { Component } from '@angular/core';

@Component({ selector: 'tt-sign-page', template: '' })
export class SignPage {}
