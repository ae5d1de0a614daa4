import { Component } from '@angular/core';

@Component({ selector: 'tt-sign-in-page', template: '' })
export class SignInPage {}
